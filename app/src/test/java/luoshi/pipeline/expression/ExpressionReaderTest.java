package luoshi.pipeline.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionReaderTest {

    private final Scope item = new SketchedItem();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class = '制造业'                                      | 是
            class != '制造业'                                     | 否
            class in ('社会民生', '制造业')                         | 是
            class not in ('社会民生')                              | 是
            level = '重大'                                        | 不知
            level = '重大' and class = '社会民生'                   | 否
            level = '重大' and class = '制造业'                     | 不知
            level = '重大' or class = '制造业'                      | 是
            level = '重大' or class = '社会民生'                    | 不知
            not level = '重大'                                    | 不知
            level in ('重大')                                     | 不知
            attracted                                            | 是
            attracted = no                                       | 否
            attracted = '是'                                      | 是
            abroad                                               | 不知
            not abroad                                           | 不知
            abroad and no                                        | 否
            investment = 12.5                                    | 是
            investment in (12.5, 13)                             | 是
            investment >= 10 and investment < 20                 | 是
            arrived > 0                                          | 不知
            empty(arrived) and filled(investment)                | 是
            has(kinds, '省重点') and not has(kinds, '市重点')         | 是
            kinds has '专项债'                                     | 是
            planned_end < '2024-01-01'                           | 是
            planned_end <= 2023-12-31                            | 是
            extended > planned_end                               | 不知
            planned_end in ('2023-12-31')                        | 是
            reached(started) and not reached(producing)          | 是
            at(signed)                                           | 否
            out() or out(removed)                                | 否
            not out and batch(signing) and not batch(starting)   | 是
            met(start) and not met(entry)                        | 是
            late(start) and late(entry)                          | 是
            overdue(entry) and not overdue(start)                | 是
            late(end) or overdue(end) or met(end)                | 否
            day(started) - day(signed) = 76                      | 是
            started > signed                                     | 是
            producing > signed                                   | 不知
            not attracted or investment > 1 and class = '制造业'    | 是
            """)
    void answersYesNoOrNotKnown(String text, String answer) throws ExpressionFault {
        Expression expression = ExpressionReader.read(text, SketchedItem.NAMES);

        assertThat(expression.type()).isEqualTo(Expression.Type.TRUTH);
        Object said = expression.of(item);
        assertThat(said == null ? "不知" : said.equals(true) ? "是" : "否").isEqualTo(answer);
        assertThat(expression.holds(item)).isEqualTo(answer.equals("是"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 + 2 * 3                                     | 7
            (1 + 2) * 3                                   | 9
            -annual + 10 - 3 - 2                          | 1
            investment / annual                           | 3.125
            12 / annual / 3                               | 1
            1 / 3                                         | 0.3333333333333333
            investment / (annual - 4)                     | 不知
            arrived / annual                              | 不知
            sum(done)                                     | 1.2
            sum(done, all)                                | 2.2
            last(done)                                    | 0.8
            until(done)                                   | 2022-05-31
            month(asof) - month(until(done))              | 1
            left(removed)                                 | 2022-04-01
            left()                                        | 2022-04-01
            left(terminated)                              | 不知
            sum(done) / annual * 100                      | 30
            time_share                                    | 41.66666666666667
            time_share - sum(done) / annual * 100 > 10    | true
            count(problems)                               | 3
            count(problems, not solved)                   | 2
            count(problems, gap > 1 and attracted)        | 2
            sum(problems, gap)                            | 32
            sum(problems, gap, solved = no)               | 30
            sum(problems, gap, what = '用电')               | 不知
            count(problems, what = '用电' and class = '制造业') | 1
            count(needs)                                  | 0
            sum(needs, gap)                               | 0
            first(arrived, annual)                        | 4
            min(investment, annual, 9)                    | 4
            max(investment, arrived)                      | 不知
            max(planned_end, '2025-01-01')                | 2025-01-01
            first(extended, planned_end)                  | 2023-12-31
            days(day(signed), '2022-03-31')               | 30
            age(signed)                                   | 106
            since(day(started))                           | 30
            age(producing)                                | 不知
            asof - day(signed)                            | 106
            year(planned_end) * 100 + month(planned_end)  | 202312
            plus(day(signed), 60)                         | 2022-04-30
            day(signed) + 60                              | 2022-04-30
            day                                           | 2022-06-14
            due(entry)                                    | 2022-06-14
            due(end)                                      | 不知
            """)
    void reckons(String text, String answer) throws ExpressionFault {
        Object said = ExpressionReader.read(text, SketchedItem.NAMES).of(item);

        assertThat(said instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : said == null ? "不知" : said.toString()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            （investment ＞＝ 10） 且 class ＝ ‘制造业’      | (investment >= 10) and class = '制造业'
            investment≥10 并且 非 reached（producing）    | investment >= 10 and not reached(producing)
            class == “制造业” && attracted               | class = '制造业' and attracted
            class <> "制造业" or !attracted              | class != '制造业' or not attracted
            class in （'制造业'，'社会民生'）               | class in ('制造业', '社会民生')
            class in ('制造业'、'社会民生')                | class in ('制造业', '社会民生')
            attracted = 是 或 attracted　=　否             | attracted = yes or attracted = no
            annual × 2 ÷ 4 ≤ 2                         | annual * 2 / 4 <= 2
            REACHED(started) AND Investment ≠ 1        | reached(started) and investment != 1
            reached('started')                         | reached(started)
            """)
    void takesWhatAChineseKeyboardWrites(String written, String meant) throws ExpressionFault {
        Object answer = ExpressionReader.read(meant, SketchedItem.NAMES).of(item);

        assertThat(ExpressionReader.read(written, SketchedItem.NAMES).of(item)).isNotNull().isEqualTo(answer);
    }

    @Test
    void saysWhatItAsksFor() throws ExpressionFault {
        Expression.Asks asks = ExpressionReader.read("reached(signed) and (met(start) or count(problems, gap > annual) > 0)", SketchedItem.NAMES).asks();

        assertThat(asks.fields()).containsExactlyInAnyOrder("problems", "annual");
        assertThat(asks.stages()).containsExactly("signed");
        assertThat(asks.clocks()).containsExactly("start");
        assertThat(asks.days()).isFalse();
        assertThat(ExpressionReader.read("age(signed) > 60", SketchedItem.NAMES).asks().days()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class = '制造业x'                 | 8  | '制造业x' 不是 class 的选项，是不是 制造业
            class = ''                       | 8  | 写 empty(class)
            class = 制造业                     | 8  | “制造业”没有加引号：文字写成 '制造业'
            class > '制造业'                   | 6  | 文字不能比大小（class）
            investment > '5'                 | 13 | 数不加引号
            investment > name                | 0  | investment 是数，这里要文字
            investmnt > 5                    | 0  | 字段 investmnt 不认识，是不是 investment
            planned_end > '2022-1-1'         | 14 | 不是日期；写成 '2022-01-01'
            planned_end > '2022-02-30'       | 14 | 不是日期
            done > 5                         | 0  | sum(done) 本年累计，last(done) 最近一期
            problems > 0                     | 0  | 小表用 count(problems)
            kinds = '省重点'                   | 0  | has(kinds, '…')
            has(class, '制造业')               | 4  | class 是文字；has 只用于多选字段
            has(kinds, '省重')                 | 11 | 不是 kinds 的选项，是不是 省重点
            investment and abroad            | 0  | investment 是数，这里要是否；写成比较
            signed and abroad                | 0  | 问阶段是否到过写 reached(…)
            reached(sigend)                  | 8  | 阶段 sigend 不认识，是不是 signed
            out(gone)                        | 4  | 出口 gone 不认识，可以写
            batch(signed)                    | 6  | 期 signed 不认识
            met(strat)                       | 4  | 钟 strat 不认识，是不是 start
            reched(signed)                   | 0  | 函数 reched 不认识，是不是 reached
            investment(5)                    | 0  | investment 是字段，后面不写括号
            reached                          | 0  | reached 后面要写括号，例如 reached(阶段)
            entry                            | 0  | entry 不是字段；钟用 met(entry)
            (investment > 5                  | 15 | 括号没有合上
            investment > 5)                  | 14 | 括号多了一个
            investment >                     | 12 | 表达式没有写完
            > 5                              | 0  | “>” 前面缺一个字段
            1 < annual < 5                   | 11 | 比较不能连写
            investment > 5亿                  | 14 | 数不带单位和百分号
            time_share > 5%                  | 14 | 数不带单位和百分号
            class = '制造业                    | 8  | 引号没有合上
            name = #                         | 7  | 看不懂“#”
            class in '制造业'                  | 9  | in 后面写括号
            investment in (annual)           | 15 | in 的括号里只写文字、数或日期
            sum(investment)                  | 4  | 用于分期的数或小表；investment 是数
            sum(problems)                    | 12 | 要写明加哪一列
            sum(problems, gaap)              | 14 | 列 gaap 不认识，是不是 gap
            sum(problems, what)              | 14 | 列 what 是文字，只有数能相加
            count(problems, count(needs) > 0) | 16 | 不能再套小表
            count(done)                      | 6  | 分期的数用 sum(done)
            until(problems)                  | 0  | until 用于分期的数
            left(gone)                       | 5  | 出口 gone 不认识
            days(planned_end)                | 16 | days 要两个，用逗号隔开
            filled(name, class)              | 13 | 一次问一个字段
            min(name, class)                 | 0  | min 用于数或日期
            abroad and                       | 10 | 没有写完
            gap > 5                          | 0  | 字段 gap 不认识
            """)
    void refusesWhatCannotMeanAnything(String text, int at, String words) {
        ExpressionFault fault = catchThrowableOfType(ExpressionFault.class, () -> ExpressionReader.read(text, SketchedItem.NAMES));

        assertThat(fault).isNotNull();
        assertThat(fault.words()).contains(words);
        assertThat(fault.at()).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({"60,(,1,)", "60,'not ',abroad,''", "60,-,1,''", "60,'filled(',name,)"})
    void refusesWhatIsNestedTooDeeply(int times, String before, String inside, String after) {
        ExpressionFault fault = catchThrowableOfType(
                ExpressionFault.class, () -> ExpressionReader.read(before.repeat(times) + inside + after.repeat(times), SketchedItem.NAMES));

        assertThat(fault.words()).contains("套了 50 层以上");
    }

    @Test
    void refusesWhatIsTooLongAndReadsWhatIsJustShortEnough() throws ExpressionFault {
        String sum = "1" + "+1".repeat(999);

        assertThat(ExpressionReader.read(sum, SketchedItem.NAMES).of(item)).isEqualTo(new BigDecimal("1000"));
        assertThat(catchThrowableOfType(ExpressionFault.class, () -> ExpressionReader.read(sum + "+1", SketchedItem.NAMES)).words()).contains("有 2001 个字，最多 2000 个");
    }

    @Test
    void answersInTheTypeThatIsWanted() throws ExpressionFault {
        assertThat(ExpressionReader.read("'2022-01-01'", SketchedItem.NAMES, Expression.Type.DATE).of(item)).hasToString("2022-01-01");
        assertThat(catchThrowableOfType(ExpressionFault.class, () -> ExpressionReader.read("annual", SketchedItem.NAMES, Expression.Type.TRUTH)).words()).contains("annual 是数");
        assertThat((Collection<?>) ExpressionReader.read("kinds", SketchedItem.NAMES).of(item)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0.12345,0.12345", "12.50,12.5", "1.123456789,1.123457", "investment / annual,3.125", "annual * 0.0000001,0", "100 / 3,33.33", "100 / 4,25", "0 * 3,0", "1200,1200"})
    void saysANumberAsItIsKnown(String asked, String said) throws ExpressionFault {
        assertThat(Sentence.read("有 {" + asked + "} 个", SketchedItem.NAMES).of(item)).isEqualTo("有 " + said + " 个");
    }

    @Test
    void saysASentenceAboutTheItem() throws ExpressionFault {
        Sentence sentence = Sentence.read("总投资 {investment} 亿元，完成 {sum(done) / annual * 100}%，序时 {time_share}%，到位 {arrived}，{day(signed)}签约", SketchedItem.NAMES);

        assertThat(sentence.of(item)).isEqualTo("总投资 12.5 亿元，完成 30%，序时 41.67%，到位 （未填），2022年3月1日签约");
        assertThat(catchThrowableOfType(ExpressionFault.class, () -> Sentence.read("低于 {treshold", SketchedItem.NAMES)).words()).contains("花括号不成对");
        assertThat(catchThrowableOfType(ExpressionFault.class, () -> Sentence.read("低于 {anual}", SketchedItem.NAMES)).words()).contains("{anual} 里：字段 anual 不认识，是不是 annual");
    }
}
