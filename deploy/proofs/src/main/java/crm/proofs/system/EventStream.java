package crm.proofs.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** An open stream of server-sent events, read as a browser reads it. */
public final class EventStream implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration UNTIL_AN_ANSWER = Duration.ofSeconds(30);

    /** One event that has been dispatched; those without data only move the id. */
    public record Event(String name, String data, long nanos) {}

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Lines lines = new Lines();
    private final Consumer<Event> listening;
    private volatile String lastId = "";
    private volatile boolean ended;
    private CompletableFuture<?> exchange;
    private int status;

    private EventStream(Consumer<Event> listening) {
        this.listening = listening;
    }

    /** @param lastId of an earlier one; empty for none */
    public static EventStream open(URI gateway, String token, String watch, String lastId) {
        return open(gateway, token, watch, lastId, event -> {});
    }

    /** @param listening told of each event at once */
    public static EventStream open(URI gateway, String token, String watch, String lastId, Consumer<Event> listening) {
        var stream = new EventStream(listening);
        var request = HttpRequest.newBuilder(gateway.resolve("/api/v1/stream?watch=" + watch))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .timeout(UNTIL_AN_ANSWER);
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
            stream.lastId = lastId;
        }
        stream.send(request.build());
        return stream;
    }

    private void send(HttpRequest request) {
        try {
            var answered = new CompletableFuture<Integer>();
            exchange = HTTP.sendAsync(request, head -> {
                        answered.complete(head.statusCode());
                        return HttpResponse.BodySubscribers.fromLineSubscriber(lines);
                    })
                    .whenComplete((body, failure) -> {
                        ended = true;
                        if (failure != null) {
                            answered.completeExceptionally(failure);
                        }
                    });
            status = answered.get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException(request.uri() + " was not answered", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public int status() {
        return status;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The data of all events of that name. */
    public List<String> data(String name) {
        return events.stream()
                .filter(event -> event.name().equals(name))
                .map(Event::data)
                .toList();
    }

    public String lastId() {
        return lastId;
    }

    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        lines.cancel();
        exchange.cancel(true);
    }

    private final class Lines implements Flow.Subscriber<String> {

        private Flow.Subscription subscription;
        private String name = "message";
        private StringBuilder data = new StringBuilder();

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            var colon = line.indexOf(':');
            var field = colon < 0 ? line : line.substring(0, colon);
            var value = colon < 0 ? "" : line.substring(colon + 1).stripLeading();
            switch (field) {
                case "id" -> lastId = value;
                case "event" -> name = value;
                case "data" -> data.append(value);
                default -> {
                    if (line.isEmpty()) {
                        dispatch();
                    }
                }
            }
        }

        private void dispatch() {
            if (data.length() > 0) {
                var event = new Event(name, data.toString(), System.nanoTime());
                events.add(event);
                listening.accept(event);
            }
            name = "message";
            data = new StringBuilder();
        }

        @Override
        public void onError(Throwable failure) {
            ended = true;
        }

        @Override
        public void onComplete() {
            ended = true;
        }

        void cancel() {
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }
}
