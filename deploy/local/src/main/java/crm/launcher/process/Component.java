package crm.launcher.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A server or service that runs as a process of its own. */
public interface Component {

    String name();

    /** Names of the components that must be ready before this one starts. */
    default List<String> needs() {
        return List.of();
    }

    /** Why it cannot be started here, e.g. because it is not built. */
    default Optional<String> absence() {
        return Optional.empty();
    }

    /** Unpacks, formats, configures; tells what takes long. Called before every first start of a launcher. */
    default void prepare(Consumer<String> progress) throws Exception {}

    /** The process to start; the supervisor adds where its output goes. */
    ProcessBuilder command() throws Exception;

    boolean isReady();

    /** What has to be there before others may use it: databases, topics. Must be repeatable. */
    default void initialise() throws Exception {}

    default void askToStop(ProcessHandle process) {
        process.destroy();
    }

    /** Long, for busy machines: a process that ends is noticed at once anyway. */
    default Duration startsWithin() {
        return Duration.ofMinutes(6);
    }

    default Duration stopsWithin() {
        return Duration.ofSeconds(25);
    }
}
