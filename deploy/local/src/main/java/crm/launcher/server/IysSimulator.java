package crm.launcher.server;

import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import crm.launcher.process.JavaCommand;
import crm.launcher.process.Probe;
import java.util.Optional;

/** Stands in for the national registry of commercial-message consents, which nobody may call without a contract. */
public final class IysSimulator implements Component {

    public static final String NAME = "iys";
    static final String USER = "riza";
    static final String PASSWORD = "iys.password";
    static final String CODE = "100001";

    private static final int HEAP_MEGABYTES = 64;
    private static final String MAIN = "crm.iys.Main";

    private final Settings settings;
    private final Secrets secrets;

    public IysSimulator(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> absence() {
        var main = MAIN.replace('.', '/') + ".class";
        return IysSimulator.class.getClassLoader().getResource(main) == null
                ? Optional.of("not built (" + MAIN + " is missing)")
                : Optional.empty();
    }

    /** The real registry lets wait for minutes; nobody who looks on should. */
    @Override
    public ProcessBuilder command() {
        var builder = JavaCommand.withHeap(HEAP_MEGABYTES)
                .options(JavaCommand.QUICK_COMPILER, "-XX:MaxMetaspaceSize=64m")
                .main(System.getProperty("java.class.path"), MAIN)
                .builder();
        var environment = builder.environment();
        environment.put("CRM_PORT_IYS", String.valueOf(settings.port(Port.IYS)));
        environment.put("CRM_IYS_DATA", settings.home().iys().toString());
        environment.put("CRM_IYS_USERNAME", USER);
        environment.put("CRM_IYS_PASSWORD", secrets.of(PASSWORD));
        environment.put("CRM_IYS_CODE", CODE);
        environment.put("CRM_IYS_BRAND_CODE", CODE);
        environment.put("CRM_IYS_RESULT_DELAY", "PT1S");
        environment.put("CRM_IYS_OMITTED", "PT0S");
        return builder;
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(settings.url(Port.IYS) + "/health");
    }
}
