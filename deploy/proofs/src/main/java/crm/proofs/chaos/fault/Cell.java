package crm.proofs.chaos.fault;

/** How faults of one kind are brought about and mended. */
public interface Cell {

    void bring(Fault.Kind kind, String target) throws InterruptedException;

    void mend(Fault.Kind kind, String target);
}
