package crm.proofs.bench.measure;

/** Something that can do the work of a comparison. */
public interface Candidate {

    String name();

    /** Everything that works for it; asked for before and after each round. */
    Cpu cpu();

    /** Before the clock starts. */
    default void prepare() throws Exception {}

    /** @return operations done, each of them found to be right */
    long work() throws Exception;

    /** After the clock has stopped: that what was said to be done is there. */
    default void check() throws Exception {}
}
