package crm.proofs.chaos.experiment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One relay; or two that take their rows at the same time, of which the second is through first. */
final class ExperimentRelays implements AutoCloseable {

    private final List<ExperimentRelay> relays = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();

    ExperimentRelays(String bootstrap, String id, Defect defect, CrashPoints crashes, ExperimentTables tables)
            throws SQLException {
        int count = defect == Defect.TWO_RELAYS_SKIP_LOCKED ? 2 : 1;
        for (int i = 0; i < count; i++) {
            relays.add(new ExperimentRelay(bootstrap, id + "." + i, defect, crashes));
            connections.add(tables.connect());
        }
    }

    /** Returns how many events were sent. */
    int step() throws SQLException {
        var batches = new ArrayList<List<ExperimentRelay.Row>>();
        for (int i = 0; i < relays.size(); i++) {
            batches.add(relays.get(i).next(connections.get(i)));
        }
        int sent = 0;
        for (int i = relays.size() - 1; i >= 0; i--) {
            sent += relays.get(i).deliver(connections.get(i), batches.get(i));
        }
        return sent;
    }

    @Override
    public void close() throws SQLException {
        relays.forEach(ExperimentRelay::close);
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
