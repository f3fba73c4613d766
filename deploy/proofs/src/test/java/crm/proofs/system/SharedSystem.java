package crm.proofs.system;

import crm.proofs.browser.OtherOrigin;
import crm.proofs.chaos.Surroundings;
import crm.proofs.observability.SpanCollector;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The one system of a Maven run, for parameters of type {@link TestSystem}: started when first asked for, on an empty home,
 * stopped after the last test. A parameter of type {@link ImportedDemo} has the demo's data imported first. Each test class
 * says its place by {@code @Order}: CONTRIBUTING tells which.
 */
public final class SharedSystem implements ParameterResolver {

    private static final Path FOLDER = Path.of("target", "system").toAbsolutePath();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == TestSystem.class
                || type == ImportedDemo.class
                || type == SpanCollector.class
                || type == OtherOrigin.class
                || type == Surroundings.class
                || type == SharedSystem.Holder.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var holder = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedSystem.class))
                .computeIfAbsent(Holder.class, key -> new Holder(), Holder.class);
        var type = parameter.getParameter().getType();
        if (type == Holder.class) {
            return holder;
        }
        if (type == SpanCollector.class) {
            return holder.collector;
        }
        if (type == OtherOrigin.class) {
            return holder.frontend;
        }
        if (type == Surroundings.class) {
            return holder.around;
        }
        return type == ImportedDemo.class ? holder.demo() : holder.system();
    }

    /** For the tests that stop the system and start it again. */
    public static final class Holder implements AutoCloseable {

        private final PrintStream log;
        private final SpanCollector collector = new SpanCollector();
        private final OtherOrigin frontend = OtherOrigin.open();
        private final Surroundings around = Surroundings.open();
        private TestSystem system;
        private ImportedDemo demo;
        private int homes;

        Holder() {
            TestHome.empty(FOLDER);
            try {
                log = new PrintStream(
                        Files.newOutputStream(FOLDER.resolve("system.log")), true, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public synchronized TestSystem system() {
            if (system == null) {
                system = TestSystem.start(FOLDER.resolve(homes == 0 ? "home" : "home-" + homes), log, environment());
            }
            return system;
        }

        /** Only what a caller asks to be traced is: the rest of the proofs runs as if there were no traces. */
        private Map<String, String> environment() {
            var environment = new HashMap<>(around.environment());
            environment.put("CRM_BROWSER_ORIGIN", frontend.origin());
            environment.put("CRM_TRACING_OTLP_ENDPOINT", collector.endpoint());
            environment.put("QUARKUS_OTEL_TRACES_SAMPLER", "parentbased_traceidratio");
            environment.put("QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0.0");
            return environment;
        }

        /**
         * The system without the demo's data, on another empty home if it has them: for proofs that look at every row of every table
         * again and again, and learn nothing from seventy thousand orders.
         */
        public synchronized TestSystem withoutDemo() {
            if (demo != null) {
                stop();
                demo = null;
                homes++;
            }
            return system();
        }

        synchronized ImportedDemo demo() {
            if (demo == null) {
                demo = ImportedDemo.on(system());
            }
            return demo;
        }

        /** As {@code ./crm down}; the next one that asks starts it again with its data. */
        public synchronized void stop() {
            if (system != null) {
                system.close();
                system = null;
            }
        }

        @Override
        public void close() {
            stop();
            around.close();
            frontend.close();
            collector.close();
            log.close();
        }
    }
}
