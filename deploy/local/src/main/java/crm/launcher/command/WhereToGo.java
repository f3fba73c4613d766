package crm.launcher.command;

import crm.launcher.Console;
import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.server.DemoUsers;

/** Addresses and demo users. */
final class WhereToGo {

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
        console.line("  A token          ./crm token sales");
        console.line("");
    }
}
