package crm.platform.imports;

import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INTEGER;

import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;

/** Uploaded files, in pieces. */
final class FileChunkTable {

    record Chunk(UUID job, int no, byte[] bytes) {}

    static final Table<Chunk> CHUNKS = new Table<>("import_file_chunk", "c");

    static {
        CHUNKS.key("job_id", SqlType.UUID, Chunk::job);
        CHUNKS.key("no", INTEGER, Chunk::no);
        CHUNKS.fixed("bytes", BYTES, Chunk::bytes);
        CHUNKS.readAs(Chunk.class);
    }

    static final Statement<Chunk> INSERT = CHUNKS.insert();
    static final String FIND =
            "select " + CHUNKS.select() + " from " + CHUNKS.from() + " where c.job_id = $1 and c.no = $2";

    private FileChunkTable() {}
}
