package crm.launcher.server;

import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import java.util.ArrayList;
import java.util.List;

/** Everything that runs, in an order in which each stands behind what it needs. */
public final class Platform {

    private Platform() {}

    public static List<Component> components(Settings settings) {
        var secrets = Secrets.in(settings.home().secrets());
        var components = new ArrayList<>(backingServices(settings, secrets));
        for (Module module : Module.ALL) {
            components.add(new ServiceProcess(module, settings, secrets));
        }
        return components;
    }

    public static List<Component> backingServices(Settings settings, Secrets secrets) {
        return List.of(
                new PostgresServer(settings, secrets),
                new KafkaServer(settings),
                new KeycloakServer(settings, secrets),
                new MailServer(settings),
                new IysSimulator(settings, secrets));
    }
}
