package crm.console.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who takes files, and below which resource of the API. */
enum Services {
    CUSTOMER("imports", ImportTexts::ofCustomer),
    SALES("sales-imports", ImportTexts::ofSales),
    SUPPORT("support-imports", ImportTexts::ofSupport),
    CONSENT("consent-imports", ImportTexts::ofConsent);

    /** In the order in which people see them. */
    static final List<Services> ALL = List.of(values());

    private final String resource;
    private final Function<ImportTexts, String> name;

    Services(String resource, Function<ImportTexts, String> name) {
        this.resource = resource;
        this.name = name;
    }

    String resource() {
        return resource;
    }

    String path() {
        return "/api/v1/" + resource;
    }

    String name(ImportTexts texts) {
        return name.apply(texts);
    }

    static Optional<Services> of(String resource) {
        return ALL.stream().filter(service -> service.resource.equals(resource)).findFirst();
    }
}
