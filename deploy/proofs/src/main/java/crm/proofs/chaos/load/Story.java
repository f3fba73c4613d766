package crm.proofs.chaos.load;

/** A few commands that belong together. */
interface Story {

    void tell(Steps steps, World world) throws InterruptedException;
}
