package crm.proofs.bench.measure;

import crm.launcher.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CPU time of processes that work together. A child's time reaches its parent when the parent reaps it: so PostgreSQL's ended
 * connections are in its first process, and ended tools in the one that started them.
 */
public final class Cpu {

    private static final int USER_TIME = 14;
    private static final int SYSTEM_TIME = 15;
    private static final int REAPED_SYSTEM_TIME = 17;
    private static final Pattern COMPILER = Pattern.compile("\\d+ \\(C[12] Compiler");
    private static final int CPUS = Runtime.getRuntime().availableProcessors();

    private final List<Source> sources;

    private Cpu(List<Source> sources) {
        this.sources = sources;
    }

    private interface Source {
        double seconds();

        /** Of them, what a JVM's own compilers took. */
        default double compiling() {
            return 0;
        }
    }

    private record Family(long pid) implements Source {

        @Override
        public double seconds() {
            return withReaped(pid)
                    + ProcessHandle.of(pid).stream()
                            .flatMap(ProcessHandle::descendants)
                            .mapToDouble(child -> own(child.pid()))
                            .sum();
        }

        @Override
        public double compiling() {
            return ProcStat.threads(pid).stream()
                    .filter(stat -> COMPILER.matcher(stat).lookingAt())
                    .mapToDouble(stat -> ProcStat.seconds(stat, USER_TIME, SYSTEM_TIME))
                    .sum();
        }
    }

    public static Cpu of(Cpu... all) {
        return new Cpu(
                List.of(all).stream().flatMap(cpu -> cpu.sources.stream()).toList());
    }

    /** A process and all that it has started, running or ended. */
    public static Cpu family(long pid) {
        return new Cpu(List.of(new Family(pid)));
    }

    /** This process, which is the load generator, and the tools that it has started and that have ended. */
    public static Cpu self() {
        long pid = ProcessHandle.current().pid();
        return new Cpu(List.of(() -> withReaped(pid)));
    }

    public static void requireLinux() {
        if (!ProcStat.isThere()) {
            throw new Refusal(
                    "bench counts CPU time in /proc, which this operating system does not have: run it on Linux.");
        }
    }

    public double seconds() {
        return sources.stream().mapToDouble(Source::seconds).sum();
    }

    /** Of that, what JVMs have spent on compiling themselves: much of it says that they are not warm yet. */
    double compiling() {
        return sources.stream().mapToDouble(Source::compiling).sum();
    }

    /** Works slice after slice until the JVMs in this compile half as much as a cold one would. */
    public void warm(Slice slice, int most) throws Exception {
        for (int done = 0; done < most; done++) {
            double before = seconds();
            double compilingBefore = compiling();
            slice.work();
            if (compiling() - compilingBefore < Round.COLD / 2 * (seconds() - before)) {
                return;
            }
        }
    }

    @FunctionalInterface
    public interface Slice {
        void work() throws Exception;
    }

    /** What all processes of the machine have used. */
    static double ofMachine() {
        return ProcStat.busySeconds();
    }

    static int cpus() {
        return CPUS;
    }

    private static double withReaped(long pid) {
        var stat = ProcStat.of(pid);
        return stat.isEmpty() ? 0 : ProcStat.seconds(stat, USER_TIME, REAPED_SYSTEM_TIME);
    }

    private static double own(long pid) {
        var stat = ProcStat.of(pid);
        return stat.isEmpty() ? 0 : ProcStat.seconds(stat, USER_TIME, SYSTEM_TIME);
    }
}
