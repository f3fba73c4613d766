package crm.platform.imports;

import static crm.platform.imports.ImportSteps.PATH;
import static crm.platform.imports.ImportSteps.uploadBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One upload is read at a time here, and two may wait. */
@QuarkusTest
class BusyUploadsComponentTest extends ImportsComponentTest {

    @Inject
    UploadQueue queue;

    private final CountDownLatch held = new CountDownLatch(1);
    private CompletableFuture<Void> holder = CompletableFuture.completedFuture(null);

    @BeforeEach
    void somebodyUploadsSlowly() throws InterruptedException {
        TestDatabase.asMigration().truncate("import_job", "import_file_chunk", "import_error", "import_test_item");
        var inside = new CountDownLatch(1);
        holder = CompletableFuture.runAsync(() -> queue.inTurn(() -> {
            inside.countDown();
            return held();
        }));
        inside.await();
    }

    @AfterEach
    void andIsDone() {
        held.countDown();
        holder.join();
    }

    @Test
    void anUploadThatComesMeanwhileWaitsAndIsTaken() {
        var first = upload("A", 1);
        var second = upload("B", 2);

        held.countDown();

        first.join().then().statusCode(201).body("state", equalTo("MAPPED"));
        second.join().then().statusCode(201).body("state", equalTo("MAPPED"));
        assertThat(TestDatabase.asService().count("import_job")).isEqualTo(2);
    }

    @Test
    void oneMoreThanMayWaitIsToldWhenToComeAgain() {
        var first = upload("A", 1);
        var second = upload("B", 2);

        uploadBy("manager")
                .body("number\nC\n")
                .post(PATH)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("import.busy"));

        held.countDown();
        first.join().then().statusCode(201);
        second.join().then().statusCode(201);
        uploadBy("manager").body("number\nC\n").post(PATH).then().statusCode(201);
    }

    private CompletableFuture<Response> upload(String number, int place) {
        var upload = CompletableFuture.supplyAsync(
                () -> uploadBy("manager").body("number\n" + number + "\n").post(PATH),
                task -> new Thread(task).start());
        Awaitility.await("it waits for its turn").atMost(Duration.ofSeconds(60)).until(() -> queue.waiting() == place);
        return upload;
    }

    private boolean held() {
        try {
            held.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
