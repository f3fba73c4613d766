package crm.proofs.chaos.observe;

import crm.proofs.chaos.capture.Capture.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;

/** What the broker knows of the consumer groups. */
public final class Groups {

    private Groups() {}

    /** @param wanted by the name of the group */
    public static List<Group> committed(String bootstrap, Predicate<String> wanted) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            var groups = new ArrayList<Group>();
            for (GroupListing listing : admin.listGroups().all().get()) {
                if (wanted.test(listing.groupId())) {
                    groups.addAll(committed(admin, listing.groupId()));
                }
            }
            return groups;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell of its groups", e);
        }
    }

    private static List<Group> committed(Admin admin, String group) throws ExecutionException, InterruptedException {
        var offsets = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return offsets.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> new Group(
                        group,
                        entry.getKey().topic(),
                        entry.getKey().partition(),
                        entry.getValue().offset()))
                .toList();
    }
}
