package crm.console.administration;

import java.util.List;
import java.util.function.Function;

/** The services, each with an audit trail, dead letters and events of its own. */
enum Parts {
    CUSTOMER("customer", AdminTexts::ofCustomer),
    SALES("sales", AdminTexts::ofSales),
    MARKETING("marketing", AdminTexts::ofMarketing),
    SUPPORT("support", AdminTexts::ofSupport),
    CONSENT("consent", AdminTexts::ofConsent),
    ANALYTICS("analytics", AdminTexts::ofAnalytics);

    static final List<Parts> ALL = List.of(values());

    private final String id;
    private final Function<AdminTexts, String> name;

    Parts(String id, Function<AdminTexts, String> name) {
        this.id = id;
        this.name = name;
    }

    String id() {
        return id;
    }

    String name(AdminTexts texts) {
        return name.apply(texts);
    }

    /** The first one for what names none. */
    static Parts of(String id) {
        return ALL.stream().filter(part -> part.id.equals(id)).findFirst().orElse(CUSTOMER);
    }

    String operations() {
        return "/api/v1/operations/" + id;
    }
}
