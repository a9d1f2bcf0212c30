package vn.khop.cli;

import java.util.Locale;
import java.util.Map;

/** The languages that Khớp speaks. Vietnamese is the default. */
enum Language {
    VI("vi"),
    EN("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The locale whose bundles hold the texts. */
    Locale locale() {
        return locale;
    }

    /**
     * The language of the terminal, needed before the arguments are parsed so that {@code --help} and a usage error already speak it:
     * {@code --lang}, else {@code KHOP_LANG}, else the locale the user works in ({@code KHOP_LOCALE}, which the launcher keeps from
     * before it sets its own), else Vietnamese. A wrong {@code --lang} is not judged here; the parser refuses it.
     */
    static Language ofTerminal(String[] args, Map<String, String> environment) {
        String wish = option(args);
        if (wish.isEmpty()) {
            wish = environment.getOrDefault("KHOP_LANG", "");
        }
        if (wish.isEmpty()) {
            wish = environment.getOrDefault("KHOP_LOCALE", "");
        }
        return isEnglish(wish) ? EN : VI;
    }

    /**
     * The language of results, which must not depend on who started the run from what terminal: {@code --lang}, else {@code KHOP_LANG},
     * else Vietnamese.
     */
    static Language ofResults(String[] args, Map<String, String> environment) {
        String wish = option(args);
        return isEnglish(wish.isEmpty() ? environment.getOrDefault("KHOP_LANG", "") : wish) ? EN : VI;
    }

    private static String option(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--")) {
                break;
            }
            if (args[i].startsWith("--lang=")) {
                return args[i].substring("--lang=".length());
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return args[i + 1];
            }
        }
        return "";
    }

    private static boolean isEnglish(String wish) {
        return wish.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
