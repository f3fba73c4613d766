package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The documents behind entries. */
public interface Proofs {

    /** Fails when one OTP is to prove permissions of both families (KVKK decision 2025/1072). */
    Uni<Void> keep(List<Posting> postings);
}
