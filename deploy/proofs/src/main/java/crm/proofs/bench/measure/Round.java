package crm.proofs.bench.measure;

/**
 * What one candidate did in one round.
 *
 * @param cpuSeconds of the processes that worked for it
 * @param compilingShare of these, what JVMs took to compile themselves
 * @param foreignShare of all the machine could compute meanwhile, what others took
 */
public record Round(long operations, double seconds, double cpuSeconds, double compilingShare, double foreignShare) {

    /** Of a JVM's CPU time: who compiles for more than this is not warm. */
    public static final double COLD = 0.10;

    public double perSecond() {
        return operations / seconds;
    }

    public double perCpuSecond() {
        return operations / cpuSeconds;
    }
}
