package crm.platform.imports;

import crm.platform.domain.Owner;
import crm.platform.security.Visibility;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The run that a chunk belongs to.
 *
 * @param dryRun everything will be rolled back; draw nothing that cannot be given back
 * @param owner the person who started the import: the owner of every row that it creates
 * @param visibility what that person may see; a row that exists outside it must not be changed
 * @param fileName as it was uploaded; null when unknown
 * @param fileSha256 hex digest of the uploaded bytes, for evidence
 */
public record ImportRun(
        UUID jobId,
        boolean dryRun,
        Owner owner,
        Visibility visibility,
        @Nullable String fileName,
        String fileSha256) {}
