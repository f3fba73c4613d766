package crm.platform.imports;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The stored files, piece by piece. */
@ApplicationScoped
class ImportFiles {

    private final Pool pool;

    ImportFiles(Pool pool) {
        this.pool = pool;
    }

    /** Null after the last piece. */
    Uni<byte[]> chunk(UUID job, int no) {
        return pool.preparedQuery(FileChunkTable.FIND)
                .execute(Tuple.of(job, no))
                .map(rows -> rows.size() == 0
                        ? null
                        : FileChunkTable.CHUNKS.read(rows.iterator().next()).bytes());
    }
}
