package crm.launcher.command;

import crm.launcher.Console;
import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.server.DemoUsers;
import java.util.Map;
import java.util.TreeMap;

/** Addresses and demo users. */
final class WhereToGo {

    /** What each demo user finds in the console. */
    private static final Map<String, String> SEES = new TreeMap<>(Map.of(
            "admin", "users, roles, vocabularies, audit trail, operations",
            "agent", "inbox, customers, leads, orders",
            "analyst", "KPIs",
            "dpo", "consent centre, imports, audit trail, customers",
            "manager", "leads, opportunities, orders, invoices, KPIs, imports",
            "marketing", "segments, campaigns, customers, leads",
            "sales", "leads, opportunities, customers, orders, invoices",
            "supervisor", "inbox, customers, KPIs, imports"));

    private WhereToGo() {}

    static void print(Settings settings, Console console) {
        var gateway = settings.url(Port.GATEWAY);
        var users = DemoUsers.of(settings.root());
        console.line("");
        console.line("  Console          " + gateway + "/console");
        console.line("  API              " + gateway + "/api/v1");
        console.line("  API, by hand     " + gateway + "/swagger-ui");
        console.line("  Events           " + gateway + "/asyncapi");
        console.line("  Keycloak         " + settings.url(Port.KEYCLOAK) + " (user keycloak-admin, password in "
                + settings.home().secrets() + ")");
        console.line("  Demo users       " + String.join(", ", users.names()) + " (password of each: "
                + users.password() + ")");
        SEES.forEach((user, pages) -> console.line(String.format("    %-14s %s", user, pages)));
        console.line("  A token          ./crm token sales");
        console.line("");
    }
}
