package crm.marketing.dispatch.persistence;

import crm.marketing.campaign.domain.CampaignStatus;
import crm.marketing.dispatch.domain.DispatchState;
import crm.marketing.dispatch.domain.Reasons;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Codes of the domain in SQL texts: {@code {SENT}} becomes {@code 'SENT'}, and {@code {WAITING}} the list of all states that wait. */
final class Codes {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Z_]+)}");
    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        for (var state : DispatchState.values()) {
            add(state.name());
        }
        for (var status : CampaignStatus.values()) {
            add(status.name());
        }
        List.of(Reasons.FREQ_CAP, Reasons.DUPLICATE, Reasons.CANCELLED, Reasons.OUTCOME_UNKNOWN)
                .forEach(Codes::add);
        KNOWN.put("WAITING", list(DispatchState.WAITING));
        KNOWN.put("OPEN", list(DispatchState.OPEN));
    }

    private Codes() {}

    /** Fails for a code that does not exist, which as a literal would find nothing, for ever. */
    static String in(String template) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(known(place.group(1))));
    }

    private static String known(String code) {
        var sql = KNOWN.get(code);
        if (sql == null) {
            throw new IllegalArgumentException("no code " + code);
        }
        return sql;
    }

    private static void add(String code) {
        KNOWN.put(code, "'" + code + "'");
    }

    private static String list(Collection<DispatchState> states) {
        return states.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
