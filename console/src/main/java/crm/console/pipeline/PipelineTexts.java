package crm.console.pipeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the board. */
@MessageBundle(value = "pipeline", locale = "en")
interface PipelineTexts {

    @Message("Opportunities")
    String title();

    @Message("{name}, {count} opportunities")
    String lane(String name, long count);

    @Message("probability {percent}%")
    String probability(int percent);

    @Message("weighted")
    String weighted();

    @Message("{deal}: moved to {stage}")
    String moved(String deal, String stage);

    @Message("Move “{name}”")
    String move(String name);

    @Message("Move to")
    String moveTo();

    @Message("{days} days in this stage")
    String waiting(long days);

    @Message("No open opportunities")
    String empty();

    @Message("There is no pipeline yet, or none that you may see.")
    String emptyWhy();
}
