package crm.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.Console;
import crm.launcher.Invocation;
import crm.launcher.Refusal;
import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.demo.Gateway;
import crm.launcher.server.Module;
import crm.launcher.server.Tokens;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks services to publish again what the broker has acknowledged and lost; through the door, as an administrator. */
final class Republish implements Command {

    private static final String SINCE = "--since";
    private static final String ALL = "--all";
    private static final String ADMINISTRATOR = "admin";

    @Override
    public int run(Invocation call) throws InterruptedException {
        var services = services(call.allowing(SINCE, ALL).wordsBeside(SINCE));
        var wanted = wanted(call);
        var settings = Settings.running(call.root(), call.environment());
        var tokens = new Tokens(settings);
        var gateway = new Gateway(settings.url(Port.GATEWAY), () -> tokens.of(ADMINISTRATOR));
        for (Module service : services) {
            var path = "/api/v1/operations/" + service.id() + "/outbox/republish";
            tell(service, gateway.send("POST", path, wanted), call.console());
        }
        return 0;
    }

    private static List<Module> services(List<String> words) {
        if (words.size() > 1) {
            throw new Refusal(2, "Say one service at most: ./crm republish [service] [--since <instant>] [--all].");
        }
        return words.isEmpty()
                ? Module.withDatabase()
                : words.stream().map(Republish::service).toList();
    }

    private static Module service(String id) {
        return Module.of(id)
                .filter(Module::hasDatabase)
                .orElseThrow(() -> new Refusal(
                        2,
                        "There is no service \"" + id + "\" with an outbox; there are "
                                + String.join(
                                        ", ",
                                        Module.withDatabase().stream()
                                                .map(Module::id)
                                                .toList())
                                + "."));
    }

    private static Map<String, Object> wanted(Invocation call) {
        var wanted = new HashMap<String, Object>();
        call.valueOf(SINCE).ifPresent(text -> wanted.put("since", instant(text).toString()));
        if (call.has(ALL)) {
            if (wanted.isEmpty()) {
                throw new Refusal(2, ALL + " publishes everything sent since a moment: say which, by " + SINCE + ".");
            }
            wanted.put("all", true);
        }
        return wanted;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(2, SINCE + " takes an instant like 2026-11-29T09:30:00Z, but is \"" + text + "\".");
        }
    }

    private static void tell(Module service, JsonNode answer, Console console) {
        console.line(String.format(
                Locale.ROOT,
                "  %-10s  %d events sent since %s%s",
                service.id(),
                answer.path("examined").asLong(),
                answer.path("since").asText(),
                answer.path("topics").isEmpty() ? ": nothing is missing" : ""));
        for (JsonNode topic : answer.path("topics")) {
            console.line(String.format(
                    Locale.ROOT,
                    "              %s: %d to be brought back, %d published again in their order",
                    topic.path("topic").asText(),
                    topic.path("missing").asLong(),
                    topic.path("republished").asLong()));
        }
    }
}
