package crm.analytics.kpi.api;

import static java.util.Objects.requireNonNull;

import crm.analytics.kpi.domain.ActivityWindow;
import crm.analytics.kpi.domain.Dimension;
import crm.analytics.kpi.domain.Kpi;
import crm.analytics.kpi.domain.KpiQuestion;
import crm.analytics.kpi.domain.Periods;
import crm.analytics.kpi.domain.Step;
import crm.analytics.kpi.domain.TimeLimit;
import crm.analytics.kpi.domain.Variant;
import crm.platform.domain.BusinessTime;
import crm.platform.domain.Currencies;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.InvalidInput.Violation;
import crm.platform.domain.PlainText;
import crm.platform.security.Caller;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the parameters of a request into a question, or refuses them with every reason at once. */
class KpiParameters {

    /** As {@link KpiRequest} names them. */
    static final List<String> ALL = Arrays.stream(KpiRequest.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<Violation> violations = new ArrayList<>();
    private final UUID caller;

    private KpiParameters(UUID caller) {
        this.caller = caller;
    }

    /**
     * @param named the names of all parameters that came: a figure that leaves one of them out of account would be taken for another
     * @param caller whom {@code owner=me} means
     */
    static KpiQuestion question(Kpi kpi, KpiRequest request, Set<String> named, UUID caller, ZoneId zone) {
        return new KpiParameters(caller).read(kpi, request, named, zone);
    }

    private KpiQuestion read(Kpi kpi, KpiRequest request, Set<String> named, ZoneId zone) {
        refuseUnknown(kpi, named);
        var from = date("from", request.from());
        var to = date("to", request.to());
        var step = step(request.by());
        var variant = variant(kpi, request.variant());
        var window = window(kpi, request.window());
        var limit = limit(kpi, request.within());
        var currency = currency(kpi, variant, request.currency());
        var only = only(kpi, request);
        var periods = periods(from, to, step);
        if (!violations.isEmpty()) {
            throw new InvalidInput("kpi.bad-parameters", "Some parameters are not valid.", violations);
        }
        return new KpiQuestion(
                kpi,
                variant,
                requireNonNull(periods),
                requireNonNull(window),
                requireNonNull(limit),
                zone,
                currency,
                only);
    }

    private void refuseUnknown(Kpi kpi, Set<String> named) {
        var allowed = allowed(kpi);
        named.stream()
                .filter(name -> !ALL.contains(name))
                .sorted()
                .forEach(name ->
                        refuse(name, "parameter.unknown", kpi.name() + " takes " + String.join(", ", allowed) + "."));
    }

    private static List<String> allowed(Kpi kpi) {
        return ALL.stream().filter(name -> takes(kpi, name)).toList();
    }

    private static boolean takes(Kpi kpi, String name) {
        return switch (name) {
            case "window" -> kpi.takesWindow();
            case "within" -> kpi.takesLimit();
            case "currency" -> kpi.takesCurrency() || kpi.variants().stream().anyMatch(Variant::isOfMoney);
            case "variant" -> !kpi.variants().isEmpty();
            default -> Dimension.of(name).map(kpi.dimensions()::contains).orElse(true);
        };
    }

    private @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return refuse(field, "value.required", "A date such as 2026-11-01 is needed.");
        }
        try {
            var date = LocalDate.parse(text);
            return BusinessTime.holds(date) ? date : refuse(field, BusinessTime.CODE, BusinessTime.MESSAGE);
        } catch (DateTimeException e) {
            return refuse(field, "value.not-a-date", "This is not a date such as 2026-11-01.");
        }
    }

    private @Nullable Step step(@Nullable String text) {
        if (text == null) {
            return Step.NONE;
        }
        return Arrays.stream(Step.values())
                .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseGet(() -> refuse("by", "value.unknown", "One of none, day, week, month, quarter."));
    }

    private @Nullable Variant variant(Kpi kpi, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var known = kpi.variants();
        if (known.isEmpty()) {
            return refuse("variant", "parameter.not-applicable", kpi.name() + " has no variants.");
        }
        return known.stream()
                .filter(variant -> variant.code().equals(text))
                .findFirst()
                .orElseGet(() -> refuse("variant", "value.unknown", "One of " + codes(known) + "."));
    }

    private static String codes(List<Variant> variants) {
        return variants.stream().map(Variant::code).collect(Collectors.joining(", "));
    }

    private @Nullable ActivityWindow window(Kpi kpi, @Nullable String text) {
        if (text == null) {
            return ActivityWindow.DEFAULT;
        }
        if (!kpi.takesWindow()) {
            return refuse("window", "parameter.not-applicable", kpi.name() + " has no activity window.");
        }
        return ActivityWindow.parse(text)
                .orElseGet(() -> refuse(
                        "window", "value.not-a-window", "A length such as P180D, P1M or P1Y, at most ten years."));
    }

    private @Nullable TimeLimit limit(Kpi kpi, @Nullable String text) {
        if (text == null) {
            return TimeLimit.DEFAULT;
        }
        if (!kpi.takesLimit()) {
            return refuse("within", "parameter.not-applicable", kpi.name() + " has no limit of time.");
        }
        return TimeLimit.parse(text)
                .orElseGet(() ->
                        refuse("within", "value.not-a-duration", "A length such as PT4H or P2D, at most ten years."));
    }

    private @Nullable String currency(Kpi kpi, @Nullable Variant variant, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!kpi.takesCurrency(variant)) {
            return refuse("currency", "parameter.not-applicable", kpi.name() + " is not about money.");
        }
        return Currencies.isInUse(text) ? text : refuse("currency", "value.unknown", "An ISO 4217 code such as TRY.");
    }

    private Map<Dimension, String> only(Kpi kpi, KpiRequest request) {
        var only = new EnumMap<Dimension, String>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var text = request.valueOf(dimension);
            var value = text == null ? null : value(kpi, dimension, text);
            if (value != null) {
                only.put(dimension, value);
            }
        }
        return only;
    }

    private @Nullable String value(Kpi kpi, Dimension dimension, String text) {
        if (!kpi.dimensions().contains(dimension)) {
            return refuse(
                    dimension.code(),
                    "parameter.not-applicable",
                    kpi.name() + " takes " + String.join(", ", allowed(kpi)) + ".");
        }
        return dimension.isId() ? id(dimension, text) : plain(dimension, text);
    }

    private @Nullable String id(Dimension dimension, String text) {
        if (dimension == Dimension.OWNER && text.equals(Caller.ME)) {
            return caller.toString();
        }
        return ID.matcher(text).matches()
                ? text.toLowerCase(Locale.ROOT)
                : refuse(dimension.code(), "value.not-a-uuid", "A UUID is expected.");
    }

    private @Nullable String plain(Dimension dimension, String text) {
        if (text.isBlank()) {
            return refuse(dimension.code(), "value.required", "A value is needed.");
        }
        var fault = PlainText.faultOf(text, false);
        return fault == null ? text : refuse(dimension.code(), fault.code(), fault.message());
    }

    private @Nullable Periods periods(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Step step) {
        if (from == null || to == null || step == null) {
            return null;
        }
        if (!from.isBefore(to)) {
            return refuse("to", "period.empty", "The end must come after the beginning; it is not part of the period.");
        }
        var periods = Periods.of(from, to, step);
        return periods.tooMany()
                ? refuse("by", "period.too-many", "At most " + Periods.MAX + " periods can be asked at once.")
                : periods;
    }

    /** Null, so that reading goes on and all reasons are told. */
    private <T> @Nullable T refuse(String field, String code, String message) {
        violations.add(new Violation(field, code, message));
        return null;
    }
}
