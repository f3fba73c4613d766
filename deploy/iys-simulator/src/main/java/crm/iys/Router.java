package crm.iys;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which operation a path means, and what is checked before each. */
final class Router {

    private static final Pattern CONSENTS = Pattern.compile("(/v2)?/sps/(\\d+)/brands/(\\d+)/consents(/.*)?");
    private static final Pattern RESULT = Pattern.compile("/request/([0-9a-f-]{36})");
    private static final Pattern APPROVED = Pattern.compile("/([A-Z]+)/status/([A-Z]+)");

    private final Settings settings;
    private final TokenDesk tokens;
    private final ConsentApi consents;
    private final Control control;
    private final Faults faults;
    private final Limits limit;

    Router(Settings settings, TokenDesk tokens, ConsentApi consents, Control control, Faults faults, Clock clock) {
        this.settings = settings;
        this.tokens = tokens;
        this.consents = consents;
        this.control = control;
        this.faults = faults;
        this.limit = new Limits(clock, settings.requestsPerSecond(), Duration.ofSeconds(1));
    }

    Answer answer(Request request) {
        if (request.is("GET", "/health")) {
            return new Answer(200, Map.of("status", "UP"));
        }
        if (request.path().startsWith(Control.PREFIX)) {
            return control.answer(request);
        }
        if (request.is("POST", "/oauth2/token")) {
            return tokens.token(request.body());
        }
        if (!limit.admits()) {
            throw new Refused(429, "H083", "Saniyedeki istek sınırı aşıldı", null);
        }
        tokens.check(request.authorization());
        faults.check();
        return ofBrand(request);
    }

    private Answer ofBrand(Request request) {
        var path = CONSENTS.matcher(request.path());
        if (!path.matches()) {
            throw unknown();
        }
        var brandCode = Integer.parseInt(path.group(3));
        if (Integer.parseInt(path.group(2)) != settings.iysCode() || brandCode != settings.brandCode()) {
            throw new Refused(403, "H353", "Marka için yetki yok", null);
        }
        var rest = path.group(4) == null ? "" : path.group(4);
        return path.group(1) != null ? written(request, brandCode, rest) : read(request, brandCode, rest);
    }

    private Answer written(Request request, int brandCode, String rest) {
        var result = RESULT.matcher(rest);
        if (request.method().equals("GET") && result.matches()) {
            return consents.results(brandCode, result.group(1));
        }
        if (!request.method().equals("POST")) {
            throw unknown();
        }
        return switch (rest) {
            case "" -> consents.add(brandCode, request.body());
            case "/request" -> consents.addAll(brandCode, request.body());
            default -> throw unknown();
        };
    }

    private Answer read(Request request, int brandCode, String rest) {
        if (request.method().equals("GET") && rest.equals("/changes")) {
            return consents.changes(brandCode, request.query());
        }
        Matcher approved = APPROVED.matcher(rest);
        if (request.method().equals("POST") && approved.matches()) {
            return consents.approved(brandCode, approved.group(1), approved.group(2), request.body());
        }
        if (request.method().equals("POST") && rest.equals("/status")) {
            return consents.status(brandCode, request.body());
        }
        throw unknown();
    }

    static Refused unknown() {
        return new Refused(404, "H101", "Servis bulunamadı", null);
    }
}
