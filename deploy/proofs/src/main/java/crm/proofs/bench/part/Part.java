package crm.proofs.bench.part;

import crm.proofs.bench.report.Finding;

/** One question about the running system. */
public interface Part {

    String name();

    /** Measures, and fails where what was counted afterwards is not what was done. */
    Finding measure(Workbench bench) throws Exception;
}
