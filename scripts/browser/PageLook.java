import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * What is seen of a page in a browser: pictures as wide as a desk's and a phone's, the page as it prints, how long it takes to open on a processor
 * slowed down four times, and every fault that a reader would meet.
 */
final class PageLook {

    private static final int DESK = 1000;
    private static final int PHONE = 360;
    private static final int BYTES_MAX = 2_000_000;
    private static final int SLOW = 4;
    private static final int OPENED = 5;

    /** What a reader of a screen is told by its name alone. */
    private static final Set<String> NAMED = Set.of(
            "image", "img", "SvgRoot", "graphics-document", "graphics-symbol", "figure", "link", "button", "textbox", "checkbox", "radio", "combobox");

    /** Which elements are wider than the window, the innermost first. */
    private static final String TOO_WIDE =
            """
            (() => { const wide = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
              && !['auto', 'scroll', 'hidden'].includes(getComputedStyle(e.parentElement).overflowX));
              return document.documentElement.scrollWidth > innerWidth + 1
                ? wide.slice(-3).map(e => e.tagName.toLowerCase() + '.' + e.className).join(' ') || 'the document' : ''; })()
            """;

    /** For each case the heading that it begins with, its number included, and the text that it ends with. */
    private static final String CASES =
            """
            [...document.querySelectorAll('article.case')].map(c => [
              (c.querySelector('h4, h5').textContent.match(/^.*?\\d{7,}-\\d/s) || [''])[0].replace(/\\s+/g, ' ').trim(),
              (c.querySelector('.concluded') || c.querySelector('.answer > div:last-child') || { textContent: '' }).textContent.trim()])
            """;

    private static final String OPENING =
            """
            Math.max(performance.getEntriesByType('navigation')[0].loadEventEnd,
              ...performance.getEntriesByName('first-contentful-paint').map(paint => paint.startTime))
            """;

    private final Devtools tools;
    private final Path page;
    private final Path out;
    private final String name;
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private long slowMillis;
    private int printed;

    PageLook(Devtools tools, Path page, Path out) {
        this.tools = tools;
        this.page = page.toAbsolutePath().normalize();
        this.out = out;
        String folder = String.valueOf(this.page.getParent().getFileName());
        this.name = folder + "-" + String.valueOf(this.page.getFileName()).replaceFirst("\\.html$", "");
    }

    /** Looks; what is wrong is in {@link #faults}. */
    void look() throws Exception {
        tools.openTab();
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "Accessibility", "DOM")) {
            tools.ask(domain + ".enable");
        }
        tools.listen(this::hear);
        long bytes = Files.size(page);
        if (bytes > BYTES_MAX) {
            faults.add(bytes + " bytes, more than " + BYTES_MAX);
        }
        window(DESK, 1400, 1, false);
        open();
        picture(".png");
        names();
        window(PHONE, 780, 2, true);
        open();
        picture("-phone.png");
        String wide = tools.value(TOO_WIDE).asString();
        if (!wide.isEmpty()) {
            faults.add("wider than a phone's " + PHONE + " pixels: " + wide);
        }
        tools.ask("Emulation.clearDeviceMetricsOverride");
        window(DESK, 1400, 1, false);
        open();
        print();
        slowly();
    }

    private void hear(String method, JsonNode said) {
        switch (method) {
            case "Runtime.consoleAPICalled" -> faults.add("console: " + said.path("args").path(0).path("value").asString());
            case "Runtime.exceptionThrown" -> faults.add("exception: " + said.path("exceptionDetails").path("text").asString());
            case "Log.entryAdded" -> faults.add("log: " + said.path("entry").path("text").asString());
            case "Network.requestWillBeSent" -> {
                String url = said.path("request").path("url").asString();
                if (!url.startsWith("file:") && !url.startsWith("data:") && !url.startsWith("about:")) {
                    faults.add("asks for " + url);
                }
            }
            default -> {}
        }
    }

    private void window(int width, int height, int scale, boolean mobile) throws Exception {
        tools.ask("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", mobile));
    }

    private void open() throws Exception {
        var loaded = tools.next("Page.loadEventFired");
        tools.ask("Page.navigate", Map.of("url", page.toUri().toString()));
        loaded.get(60, TimeUnit.SECONDS);
    }

    private void picture(String ending) throws Exception {
        String picture = tools.ask("Page.captureScreenshot", Map.of("format", "png")).path("data").asString();
        Files.write(out.resolve(name + ending), Base64.getDecoder().decode(picture));
    }

    private void names() throws Exception {
        if (tools.value("document.documentElement.lang").asString().isEmpty() || tools.value("document.title").asString().isEmpty()) {
            faults.add("has no language or no title");
        }
        for (JsonNode node : tools.ask("Accessibility.getFullAXTree").path("nodes")) {
            String role = node.path("role").path("value").asString();
            if (!node.path("ignored").asBoolean() && NAMED.contains(role)
                    && node.path("name").path("value").asString().isBlank()) {
                faults.add("a " + role + " has no name that can be read out");
            }
        }
    }

    /** A4, and each case whole on its page; of cases higher than a page nothing is asked. */
    private void print() throws Exception {
        JsonNode pdf = tools.ask("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        Path file = out.resolve(name + ".pdf");
        Files.write(file, Base64.getDecoder().decode(pdf.path("data").asString()));
        String text = run("pdftotext", "-layout", "-enc", "UTF-8", file.toString(), "-");
        String info = run("pdfinfo", file.toString());
        if (!info.contains("(A4)")) {
            faults.add("does not print on A4: " + info.lines().filter(line -> line.startsWith("Page size")).findFirst().orElse(""));
        }
        String[] sheets = text.split("\f");
        printed = sheets.length;
        Map<String, Integer> begins = new java.util.TreeMap<>();
        JsonNode cases = tools.value(CASES);
        for (int sheet = 0; sheet < sheets.length; sheet++) {
            int heads = 0;
            Set<String> tails = new TreeSet<>();
            int ends = 0;
            for (JsonNode one : cases) {
                if (sheets[sheet].contains(one.get(0).asString()) && begins.putIfAbsent(one.get(0).asString(), sheet) == null) {
                    heads++;
                }
                tails.add(one.get(1).asString());
            }
            for (String tail : tails) {
                ends += sheets[sheet].split(java.util.regex.Pattern.quote(tail), -1).length - 1;
            }
            if (ends < heads && !tails.contains("")) {
                faults.add("a case is cut by the end of sheet " + (sheet + 1) + ": " + heads + " begin there and " + ends + " end");
            }
        }
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private void slowly() throws Exception {
        tools.ask("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        tools.ask("Emulation.setCPUThrottlingRate", Map.of("rate", SLOW));
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < OPENED; i++) {
            open();
            millis.add(Math.round(tools.value("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(" + OPENING.strip() + "), 50)))")
                    .asDouble()));
        }
        tools.ask("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
        Collections.sort(millis);
        slowMillis = millis.get(OPENED / 2);
    }

    long slowMillis() {
        return slowMillis;
    }

    Set<String> faults() {
        return new TreeSet<>(faults);
    }

    @Override
    public String toString() {
        return name + ": " + new File(page.toString()).length() + " bytes, opens in " + slowMillis + " ms at " + SLOW + " x slow-down, prints on " + printed
                + " sheets";
    }
}
