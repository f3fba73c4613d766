package crm.console.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of API keys. */
@MessageBundle(value = "keys", locale = "en")
interface KeyTexts {

    @Message("API keys")
    String title();

    @Message("A program that calls the API sends a key: with a role, until a day, from named addresses.")
    String why();

    @Message("New API key")
    String create();

    @Message("Name")
    String name();

    @Message("Which program uses it.")
    String nameHint();

    @Message("Role")
    String role();

    @Message("State")
    String state();

    @Message("Active")
    String active();

    @Message("Expired")
    String expired();

    @Message("Revoked")
    String revoked();

    @Message("Ends")
    String ends();

    @Message("At the beginning of this day; within a year.")
    String endsHint();

    @Message("Addresses")
    String addresses();

    @Message("One in each line, such as 203.0.113.7 or 203.0.113.0/24; empty: from everywhere.")
    String addressesHint();

    @Message("From everywhere")
    String everywhere();

    @Message("Made")
    String createdAt();

    @Message("Made by")
    String createdBy();

    @Message("Present secret since")
    String secretSince();

    @Message("Revoked")
    String revokedAt();

    @Message("Account in records and events")
    String account();

    @Message("No API keys")
    String none();

    @Message("Make one for each program that calls the API.")
    String noneWhy();

    @Message("To the API keys")
    String back();

    @Message("Give it a new secret")
    String rotate();

    @Message("I am sure: the program stops until it has the new key.")
    String rotateSure();

    @Message("Revoke")
    String revoke();

    @Message("I am sure: it ends for good, within a minute.")
    String revokeSure();

    @Message("This key is shown only now")
    String once();

    @Message(
            "Copy it to where the program keeps its secrets. Nobody can see it again; if it is lost, give the key a new secret.")
    String onceWhy();

    @Message("Key")
    String key();

    @Message("The program sends it as X-Api-Key. A click marks all of it.")
    String keyHint();

    @Message("I have copied it: on to the key")
    String copied();
}
