package crm.consent.permission.api;

import crm.consent.permission.domain.Reason;
import java.util.List;
import java.util.Locale;

/** @param text for people, in the language that was asked for */
record ReasonView(Reason code, String text) {

    static List<ReasonView> of(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> new ReasonView(reason, reason.text(locale)))
                .toList();
    }
}
