import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages in a browser: the arguments are {@code [--slow-open-max MILLIS] OUT PAGE.html…}; exit code 1 where one has a fault. */
final class Pages {

    private Pages() {}

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        long millisMax = Long.MAX_VALUE;
        if (words.size() > 1 && words.get(0).equals("--slow-open-max")) {
            millisMax = Long.parseLong(words.get(1));
            words = words.subList(2, words.size());
        }
        if (words.size() < 2) {
            System.err.println("usage: scripts/pages [--slow-open-max MILLIS] OUT PAGE.html…");
            System.exit(2);
        }
        Path out = Files.createDirectories(Path.of(words.get(0)));
        int faulty = 0;
        String command = System.getenv().getOrDefault("KHOP_CHROMIUM", "chromium");
        try (Browser browser = new Browser(command)) {
            for (String page : words.subList(1, words.size())) {
                try (Devtools tools = new Devtools(browser.address())) {
                    PageLook look = new PageLook(tools, Path.of(page), out);
                    look.look();
                    System.out.println(look);
                    List<String> faults = new ArrayList<>(look.faults());
                    if (look.slowMillis() > millisMax) {
                        faults.add("takes more than " + millisMax + " ms to open");
                    }
                    faults.forEach(fault -> System.out.println("  FAULT " + fault));
                    faulty += faults.isEmpty() ? 0 : 1;
                }
            }
        }
        System.exit(faulty == 0 ? 0 : 1);
    }
}
