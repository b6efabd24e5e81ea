package luoshi.bench.soak;

import java.util.Random;

/** Ways to spoil a plan's text that a reader must bear. */
enum TextMutation {
    DELETE {
        @Override
        String apply(String text, String other, Random random) {
            return cut(text, random, "");
        }
    },
    DUPLICATE {
        @Override
        String apply(String text, String other, Random random) {
            return insert(text, random, chunk(text, random).repeat(1 + random.nextInt(3)));
        }
    },
    SWAP {
        @Override
        String apply(String text, String other, Random random) {
            int middle = random.nextInt(text.length() + 1);
            return text.substring(middle) + text.substring(0, middle);
        }
    },
    MIX {
        @Override
        String apply(String text, String other, Random random) {
            return insert(text, random, chunk(other, random));
        }
    },
    NUMBERS {
        @Override
        String apply(String text, String other, Random random) {
            return sprinkle(text, random, "0123456789.,，%％‰．０１２３４５６７８９Ⅳ①⑳¾²");
        }
    },
    CHINESE_NUMERALS {
        @Override
        String apply(String text, String other, Random random) {
            return sprinkle(text, random, "〇零一二三四五六七八九十百千万亿两半双廿壹贰第点分之几多余");
        }
    },
    PUNCTUATION {
        @Override
        String apply(String text, String other, Random random) {
            return sprinkle(text, random, "，。；：！？、—－-–~～·…“”‘’\"'（）()[]【】《》〈〉{}/\\*#|+=<>≥≤±");
        }
    },
    CONTROL {
        @Override
        String apply(String text, String other, Random random) {
            return sprinkle(text, random, "\0\u0001\u0007\t\r\n\f\u000b\u001b\u007f\u0085\u00a0\u00ad\u200b\u200d\u202e\u2028\u3000\ufeff\ufffd\uffff");
        }
    },
    SURROGATES {
        @Override
        String apply(String text, String other, Random random) {
            return sprinkle(text, random, "\ud83d\ude00\ud840\udc00\ud800\udfff\udbff\u0301\ufe0f");
        }
    },
    WORDS {
        @Override
        String apply(String text, String other, Random random) {
            String[] words = {"分别", "达到", "以上", "左右", "不低于", "其中", "共", "率", "去年", "今年", "年底前", "第", "至", "2-3个", "亿元", "个百分点", "由", "到", "约"};
            String spoilt = text;
            for (int i = random.nextInt(30); i >= 0; i--) {
                spoilt = insert(spoilt, random, words[random.nextInt(words.length)]);
            }
            return spoilt;
        }
    },
    MANY_NUMBERS {
        @Override
        String apply(String text, String other, Random random) {
            String[] items = {"12个、", "3.5%，", "1,234,567.89万元和", "二十三家", "2—3个", "（1）", "2021—2024年", "3/4", "其中5个"};
            return insert(text, random, items[random.nextInt(items.length)].repeat(random.nextInt(1500)));
        }
    },
    NESTED {
        @Override
        String apply(String text, String other, Random random) {
            String[] pairs = {"（）", "“”", "《》", "()", "【】", "‘’"};
            String pair = pairs[random.nextInt(pairs.length)];
            int depth = random.nextInt(2000);
            String closing = random.nextBoolean() ? pair.substring(1).repeat(depth) : "";
            return insert(text, random, pair.substring(0, 1).repeat(depth) + chunk(other, random) + closing);
        }
    },
    LONG_LINE {
        @Override
        String apply(String text, String other, Random random) {
            return text.replaceAll(random.nextBoolean() ? "[\\n\\r]" : "[\\n\\r。；！？]", "");
        }
    },
    NO_COMMAS {
        @Override
        String apply(String text, String other, Random random) {
            return text.replaceAll("[，、；。：]", random.nextBoolean() ? "" : "，");
        }
    },
    ONE_THING_REPEATED {
        @Override
        String apply(String text, String other, Random random) {
            String[] things = {"1", "一", "万", "，", " ", "\n", "“", "（", "1,", "1.", "一、", "第", "新增", "1-", "增长", "　", "其中1个", "。\n", "率1%"};
            return insert(text, random, things[random.nextInt(things.length)].repeat(random.nextInt(6000)));
        }
    };

    /** The spoilt text; {@code other} is a second plan to take from. */
    abstract String apply(String text, String other, Random random);

    private static String chunk(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        return text.substring(start, Math.min(text.length(), start + random.nextInt(800)));
    }

    private static String cut(String text, Random random, String with) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(400));
        return text.substring(0, start) + with + text.substring(end);
    }

    private static String insert(String text, Random random, String what) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + what + text.substring(at);
    }

    private static String sprinkle(String text, Random random, String characters) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = random.nextInt(60); i >= 0; i--) {
            StringBuilder run = new StringBuilder();
            for (int j = random.nextInt(4); j >= 0; j--) {
                run.append(characters.charAt(random.nextInt(characters.length())));
            }
            spoilt.insert(random.nextInt(spoilt.length() + 1), run);
        }
        return spoilt.toString();
    }
}
