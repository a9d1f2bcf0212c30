import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the browser's DevTools protocol: a question at a time, events to whoever listens. */
final class Devtools implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SECONDS_MAX = 60;

    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private String session = "";

    Devtools(URI address) {
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Listener()).join();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                if (message.has("id")) {
                    CompletableFuture<JsonNode> asked = open.remove(message.get("id").asInt());
                    if (asked != null) {
                        asked.complete(message);
                    }
                } else {
                    String method = message.path("method").asString();
                    listeners.forEach(listener -> listener.accept(method, message.path("params")));
                }
            }
            from.request(1);
            return null;
        }
    }

    /** Opens an empty tab, to which everything goes from now on. */
    void openTab() throws Exception {
        session = "";
        String target = ask("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asString();
        session = ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).path("sessionId").asString();
    }

    JsonNode ask(String method) throws Exception {
        return ask(method, Map.of());
    }

    JsonNode ask(String method, Map<String, ?> parameters) throws Exception {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        JsonNode said = answer.get(SECONDS_MAX, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.get("error"));
        }
        return said.path("result");
    }

    /** The value of an expression in the page. */
    JsonNode value(String expression) throws Exception {
        JsonNode said = ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (said.has("exceptionDetails")) {
            throw new IllegalStateException(said.get("exceptionDetails").toString());
        }
        return said.path("result").path("value");
    }

    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    /** Completed by the next event of this name. */
    CompletableFuture<JsonNode> next(String method) {
        CompletableFuture<JsonNode> event = new CompletableFuture<>();
        listeners.add((name, parameters) -> {
            if (name.equals(method)) {
                event.complete(parameters);
            }
        });
        return event;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
