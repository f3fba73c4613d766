package crm.console.start;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words before the sign-in. */
@MessageBundle(value = "welcome", locale = "en")
interface WelcomeTexts {

    @Message("Sign in")
    String title();

    @Message("Welcome to Rıza")
    String heading();

    @Message("Go on with the account of your organisation.")
    String lead();

    @Message("Sign in with your organisation's account")
    String signIn();

    @Message("You type your password at the identity provider; this page sees none and keeps none.")
    String password();

    @Message("Developers: the API")
    String developers();

    @Message("Events")
    String events();

    @Message("Permission first, then the sale.")
    String pitch();

    @Message("May I call?")
    String call();

    @Message("With every customer: yes, no, and why.")
    String callAnswer();

    @Message("Waiting for the registry")
    String waiting();

    @Message("Nothing is sent on a permission that is not confirmed.")
    String waitingAnswer();

    @Message("Withdrawn")
    String withdrawn();

    @Message("Every channel falls silent.")
    String withdrawnAnswer();
}
