package crm.launcher.process;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM's command line with what all of ours have in common. */
public final class JavaCommand {

    /**
     * Without the second compiler: on two cores, seven services that start and load data spend more on compiling than the better
     * code gives back. Started in half the time; the import of the demo takes 0.6 of the time.
     */
    public static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private final List<String> options = new ArrayList<>();
    private final List<String> target = new ArrayList<>();

    private JavaCommand(int heapMegabytes) {
        options.add(java());
        options.add("-Xmx" + heapMegabytes + "m");
        options.add("-XX:+UseSerialGC");
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("-XX:-UsePerfData");
        options.add("-Dfile.encoding=UTF-8");
    }

    public static JavaCommand withHeap(int megabytes) {
        return new JavaCommand(megabytes);
    }

    /** The JVM that runs the launcher runs everything. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public JavaCommand options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** An option that not every JDK has: with one that it does not know, a JVM would not start. */
    public JavaCommand optionIfKnown(String name, String value) {
        return isKnown(name) ? options("-XX:" + name + "=" + value) : this;
    }

    private static boolean isKnown(String option) {
        try {
            return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                            .getVMOption(option)
                    != null;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    public JavaCommand jar(Path jar) {
        target.addAll(List.of("-jar", jar.toString()));
        return this;
    }

    public JavaCommand main(String classPath, String mainClass, String... arguments) {
        target.addAll(List.of("-cp", classPath, mainClass));
        target.addAll(List.of(arguments));
        return this;
    }

    public ProcessBuilder builder() {
        var command = new ArrayList<>(options);
        command.addAll(target);
        return new ProcessBuilder(command);
    }
}
