package luoshi.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the pages in one language. Chinese first: an unknown language is answered in Chinese.
 *
 * <p>A missing key is a fault of the program and refused; the build looks for every key in both languages.
 */
public final class Words {

    /** The languages, as they are written in cookies and links. */
    public enum Language {
        /** 简体中文. */
        ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN", "中文"),
        /** English. */
        EN(Locale.ENGLISH, "en", "English");

        private final Locale locale;
        private final String tag;
        private final String own;

        Language(Locale locale, String tag, String own) {
            this.locale = locale;
            this.tag = tag;
            this.own = own;
        }

        /** Its BCP 47 tag, as HTML wants it. */
        public String tag() {
            return tag;
        }

        /** Its name in itself. */
        public String own() {
            return own;
        }

        /** The language of a tag; Chinese for whatever is not known. */
        public static Language of(String tag) {
            return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
        }
    }

    private static final ResourceBundle.Control ONLY_THE_ONE = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("luoshi.words", language.locale, ONLY_THE_ONE);
    }

    /** The words of a language. */
    public static Words in(Language language) {
        return new Words(language);
    }

    /** The language they are in. */
    public Language language() {
        return language;
    }

    /** Its locale, for dates and numbers. */
    public Locale locale() {
        return language.locale;
    }

    /** The words for a key, with values put into {0}, {1}, … */
    public String t(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language.locale).format(values);
    }

    /** The words for a value of an enum, whose key is its kind and its name: role.LEADER. */
    public String of(String kind, Enum<?> value) {
        return t(kind + "." + value.name());
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        try {
            bundle.getString(key);
            return true;
        } catch (MissingResourceException missing) {
            return false;
        }
    }
}
