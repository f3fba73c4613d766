package crm.sales.opportunity.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.InvalidInput;
import crm.sales.opportunity.application.Pipelines;
import crm.sales.opportunity.domain.Pipeline;
import crm.sales.opportunity.domain.Stage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Reads the few rows that describe pipelines. Inside a command it takes the command's connection, not a second one. */
@ApplicationScoped
class SqlPipelines implements Pipelines {

    private static final String SELECT = """
            select p.id, p.name, s.key, s.name as stage_name, s.position, s.probability
            from pipeline p join pipeline_stage s on s.pipeline_id = p.id
            """;
    private static final String ORDER = " order by p.main desc, p.id, s.position";

    private final Pool pool;
    private final ReactiveUnitOfWork unitOfWork;

    SqlPipelines(Pool pool, ReactiveUnitOfWork unitOfWork) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<List<Pipeline>> all() {
        return pool.query(SELECT + ORDER).execute().map(SqlPipelines::pipelines);
    }

    @Override
    public Uni<Pipeline> require(UUID id) {
        var condition = id == null ? " where p.main" : " where p.id = $1";
        var arguments = id == null ? Tuple.tuple() : Tuple.of(id);
        return unitOfWork
                .sql(sql -> sql.execute(SELECT + condition + ORDER, arguments))
                .map(SqlPipelines::pipelines)
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> InvalidInput.of(
                                "pipelineId", "opportunity.unknown-pipeline", "There is no such pipeline.")));
    }

    private static List<Pipeline> pipelines(RowSet<Row> rows) {
        var stages = new LinkedHashMap<UUID, List<Stage>>();
        var names = new LinkedHashMap<UUID, String>();
        for (var row : rows) {
            var id = row.getUUID("id");
            names.put(id, row.getString("name"));
            stages.computeIfAbsent(id, first -> new ArrayList<>()).add(stage(row));
        }
        return names.entrySet().stream()
                .map(one -> new Pipeline(one.getKey(), one.getValue(), stages.get(one.getKey())))
                .toList();
    }

    private static Stage stage(Row row) {
        return new Stage(
                row.getString("key"),
                row.getString("stage_name"),
                row.getShort("position"),
                row.getShort("probability"));
    }
}
