package crm.proofs.chaos.fault;

import crm.proofs.system.TestSystem;

/** kill -9, after which the launcher starts another one, and SIGSTOP. */
public final class ProcessFaults implements Cell {

    private final TestSystem system;

    public ProcessFaults(TestSystem system) {
        this.system = system;
    }

    @Override
    public void bring(Fault.Kind kind, String target) {
        if (kind == Fault.Kind.KILLED) {
            system.kill(target);
        } else {
            system.pause(target);
        }
    }

    @Override
    public void mend(Fault.Kind kind, String target) {
        if (kind == Fault.Kind.PAUSED) {
            system.resume(target);
        }
    }
}
