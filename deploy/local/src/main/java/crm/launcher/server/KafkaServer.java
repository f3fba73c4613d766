package crm.launcher.server;

import crm.launcher.config.Port;
import crm.launcher.config.Settings;
import crm.launcher.process.Component;
import crm.launcher.process.JavaCommand;
import crm.launcher.process.OneShot;
import crm.launcher.process.Probe;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;

/** One Kafka node, broker and controller (KRaft) in one process. */
public final class KafkaServer implements Component {

    public static final String NAME = "kafka";
    private static final int HEAP_MEGABYTES = 512;

    private final Settings settings;

    public KafkaServer(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void prepare(Consumer<String> progress) throws Exception {
        Files.createDirectories(folder());
        Files.writeString(configuration(), KafkaProperties.of(settings, logs()));
        Files.writeString(logging(), KafkaProperties.LOGGING);
        if (!Files.exists(logs().resolve("meta.properties"))) {
            progress.accept("formatting the log folder (first start)");
            format();
        }
    }

    private void format() throws IOException, InterruptedException {
        var tool = java().main(
                        System.getProperty("java.class.path"),
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        clusterId(),
                        "--config",
                        configuration().toString());
        OneShot.run(
                "Formatting Kafka's log folder", tool.builder(), settings.home().log(NAME));
    }

    @Override
    public ProcessBuilder command() {
        return java().main(
                        System.getProperty("java.class.path"),
                        "kafka.Kafka",
                        configuration().toString())
                .builder();
    }

    @Override
    public boolean isReady() {
        return Probe.listens(settings.port(Port.KAFKA)) && topics().brokerAnswers();
    }

    @Override
    public void initialise() throws Exception {
        topics().create();
    }

    private KafkaTopics topics() {
        return new KafkaTopics(settings.kafka());
    }

    private JavaCommand java() {
        return JavaCommand.withHeap(HEAP_MEGABYTES)
                .options(
                        JavaCommand.QUICK_COMPILER,
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-Dlogging.configuration=" + logging().toUri());
    }

    /** Kafka writes a UUID in URL-safe Base64. */
    private static String clusterId() {
        var id = UUID.randomUUID();
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return text.startsWith("-") ? clusterId() : text;
    }

    private Path folder() {
        return settings.home().data().resolve("kafka");
    }

    private Path logs() {
        return folder().resolve("logs");
    }

    private Path configuration() {
        return folder().resolve("server.properties");
    }

    private Path logging() {
        return folder().resolve("logging.properties");
    }
}
