package luoshi.pipeline.file;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import luoshi.pipeline.definition.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** The tree of a YAML file, of which every leaf is text: no types are guessed, nothing refers to anything else. */
final class Tree {

    private static final Pattern GLUED = Pattern.compile("^\\s*(?:- +)?\\{? *[a-z_]+ *(?:：|:[^\\s:]).*");
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.MAP, Tag.SEQ);
    private static final int DEEPEST = 20;

    private final String text;
    private final List<Problem> problems;

    Tree(String text, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The root; null where the file is empty or no YAML at all. */
    Node root() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowRecursiveKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(DefinitionReader.LARGEST);
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options).getSingleNode();
            if (root == null) {
                problems.add(new Problem(1, "", "文件是空的；照 docs/pipelines.md 从 pipeline、name、from、source 写起"));
            } else {
                refuseReferences(root);
            }
            return root;
        } catch (MarkedYAMLException wrong) {
            String complaint = wrong.getProblem() == null ? "" : wrong.getProblem();
            boolean open = complaint.contains("unexpected end of stream") && wrong.getContextMark() != null;
            Mark at = open ? wrong.getContextMark() : wrong.getProblemMark();
            problems.add(glued(at == null ? 1 : at.getLine() + 1, complaint));
        } catch (ReaderException wrong) {
            int line = (int) text.codePoints().limit(wrong.getPosition()).filter(one -> one == '\n').count() + 1;
            problems.add(new Problem(line, "", "有看不见的控制字符（U+%04X）；删掉它".formatted(wrong.getCodePoint())));
        } catch (YAMLException wrong) {
            problems.add(new Problem(1, "", chinese(wrong.getMessage())));
        }
        return null;
    }

    private void refuseReferences(Node node) {
        int line = node.getStartMark().getLine() + 1;
        if (node.getAnchor() != null) {
            problems.add(new Problem(line, "", "用了锚点 &" + node.getAnchor() + "；定义里不用锚点和引用，照样写两遍；文字以 & 或 * 开头时加引号"));
        }
        if (!PLAIN.contains(node.getTag())) {
            problems.add(new Problem(line, "", "用了标签 " + node.getTag() + "；定义里不用标签，文字以 ! 开头时加引号"));
        }
        switch (node) {
            case MappingNode map -> map.getValue().forEach(entry -> {
                refuseReferences(entry.getKeyNode());
                refuseReferences(entry.getValueNode());
            });
            case SequenceNode list -> list.getValue().forEach(this::refuseReferences);
            default -> {}
        }
    }

    /** A colon without the space after it, or from a Chinese keyboard, is found by the reader only a line later. */
    private Problem glued(int line, String complaint) {
        List<String> lines = text.lines().toList();
        for (int at = line; at >= Math.max(1, line - 2); at--) {
            String one = at <= lines.size() ? lines.get(at - 1) : "";
            if (GLUED.matcher(one).matches()) {
                return new Problem(at, "", "“" + one.strip() + "”：键后面要英文冒号再空一格，例如 name: 项目");
            }
        }
        return new Problem(line, "", chinese(complaint));
    }

    private static String chinese(String complaint) {
        if (complaint.contains("TAB") || complaint.contains("\\t")) {
            return "缩进里有制表符（Tab）；换成空格";
        }
        if (complaint.contains("mapping values are not allowed")) {
            return "这一行的冒号放在了不能放的地方；值里有“: ”时整个值加引号，或者缩进没有和上面对齐";
        }
        if (complaint.contains("<block end>") || complaint.contains("block mapping")) {
            return "缩进没有对齐：同一层的键要从同一列开始，- 也要对齐；值若以引号开头，引号后面不能再有字";
        }
        if (complaint.contains("could not find expected ':'")) {
            return "这里缺冒号；键后面写英文冒号再空一格，例如 name: 项目";
        }
        if (complaint.contains("expected ',' or")) {
            return "花括号、方括号里的值有逗号、冒号、引号或括号时，整个值要加双引号，例如 {when: \"class in ('甲', '乙')\"}；也可能是括号没有合上，或者逗号用了全角";
        }
        if (complaint.contains("unexpected end of stream") || complaint.contains("unexpected document separator")) {
            return "这里开始的引号没有合上；补上另一半";
        }
        if (complaint.contains("single document") || complaint.contains("another document")) {
            return "一份文件只写一个定义；去掉第二个 ---";
        }
        if (complaint.contains("cannot start any token")) {
            return "值以特殊符号（% @ ` 等）开头；整个值加引号";
        }
        if (complaint.contains("undefined alias") || complaint.contains("aliases") || complaint.contains("alphabetic or numeric")) {
            return "定义里不用锚点和引用；文字以 * 或 & 开头时加引号";
        }
        if (complaint.contains("Nesting Depth")) {
            return "层次套得太深，最多 " + DEEPEST + " 层";
        }
        return complaint.contains("unknown escape") ? "双引号里的反斜杠 \\ 有特殊意思；改用单引号" : "这里的写法不合 YAML：" + complaint;
    }
}
