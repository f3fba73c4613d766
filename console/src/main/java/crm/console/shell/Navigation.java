package crm.console.shell;

import crm.console.shell.NavigationGroup.Entry;
import crm.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where one can go: what the role may not do is not there. */
enum Navigation {
    TODAY("/console", "today", "g b", Texts::today, null),
    CUSTOMERS("/console/customers", "users", "g m", Texts::customers, "individual-customer:read"),
    LEADS("/console/leads", "flag", "g a", Texts::leads, "lead:read"),
    PIPELINE("/console/pipeline", "board", "g f", Texts::pipeline, "opportunity:read"),
    INBOX("/console/inbox", "inbox", "g k", Texts::inbox, "service-request:read"),
    QUOTES("/console/quotes", "quote", "g q", Texts::quotes, "quote:read"),
    ORDERS("/console/orders", "cart", "g s", Texts::orders, "order:read"),
    INVOICES("/console/invoices", "bill", "g i", Texts::invoices, "invoice:read"),
    PRODUCTS("/console/products", "box", "g p", Texts::products, "product:read"),
    KPIS("/console/kpis", "chart", "g y", Texts::kpis, "kpi:read"),
    // what the few do
    SEGMENTS("/console/segments", "team", "g h", Texts::segments, "segment:read"),
    CAMPAIGNS("/console/campaigns", "horn", "g t", Texts::campaigns, "campaign:read"),
    CONSENTS("/console/consents", "shield", "g z", Texts::consents, "ledger:read"),
    IMPORTS("/console/imports", "upload", "g e", Texts::imports, "import:run"),
    USERS("/console/users", "user", "g u", Texts::users, "user:write"),
    ROLES("/console/roles", "key", "g r", Texts::roles, "user:write"),
    VOCABULARIES("/console/vocabularies", "tag", "g v", Texts::vocabularies, "vocabulary:manage"),
    AUDIT("/console/audit", "past", "g d", Texts::audit, "audit:read"),
    API_KEYS("/console/api-keys", "lock", "g n", Texts::apiKeys, "api-key:manage"),
    OPERATIONS("/console/operations", "tool", "g o", Texts::operations, "dead-letter:redrive");

    private final String address;
    private final String icon;
    private final String keys;
    private final Function<Texts, String> text;
    private final @Nullable String permission;

    Navigation(String address, String icon, String keys, Function<Texts, String> text, @Nullable String permission) {
        this.address = address;
        this.icon = icon;
        this.keys = keys;
        this.text = text;
        this.permission = permission;
    }

    static List<NavigationGroup> of(Caller caller, Texts texts, String path) {
        var entries = new ArrayList<Entry>();
        for (var page : values()) {
            if (page.permission == null || caller.may(page.permission)) {
                entries.add(new Entry(page.text.apply(texts), page.address, page.icon, page.keys, page.isAt(path)));
            }
        }
        return List.of(new NavigationGroup(null, entries));
    }

    private boolean isAt(String path) {
        return path.equals(address) || this != TODAY && path.startsWith(address + "/");
    }
}
