package crm.console.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages for people without an account. */
@MessageBundle(value = "people", locale = "en")
interface PeopleTexts {

    @Message("How may we reach you?")
    String title();

    @Message(
            "This page is for {address}. No password is needed. Notices about your orders, service and warranty are not affected.")
    String about(String address);

    @Message(
            "This page is for the address the message was sent to. No password is needed. Notices about your orders, service and warranty are not affected.")
    String aboutErased();

    @Message("I want no advertising at all")
    String none();

    @Message("Refuse all")
    String refuseAll();

    @Message("Campaigns and offers")
    String offers();

    @Message("Telephone")
    String calls();

    @Message("Text message")
    String messages();

    @Message("E-mail")
    String mails();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Not asked")
    String open();

    @Message("You have not said anything yet; without your permission we send nothing.")
    String neverSaid();

    @Message("You allowed it on {day}.")
    String allowedSince(String day);

    @Message("You refused it on {day}.")
    String refusedSince(String day);

    @Message("Nothing is sent. Last entry: {day}.")
    String openSince(String day);

    @Message("Refuse")
    String refuse();

    @Message("Your refusal is recorded. There is nothing else for you to do.")
    String done();

    @Message("You have refused everything; we send you no advertising.")
    String allRefused();

    @Message("Refusing is one step, free of charge and holds at once.")
    String oneStep();

    @Message("This link leads nowhere")
    String nowhere();

    @Message(
            "It may be mistyped, used already, or its time may have passed. If you wanted to answer a quote, ask whoever gave you the link; otherwise there is nothing you have to do.")
    String nowhereWhy();

    @Message("Not available now")
    String away();

    @Message("Please try again in a moment; nothing is lost.")
    String awayWhy();

    @Message("Try again")
    String again();

    @Message("Were you satisfied with our help?")
    String satisfied();

    @Message("Would you recommend us to a friend?")
    String recommend();

    @Message("not at all")
    String lowest();

    @Message("very much")
    String highest();

    @Message("What was good, what should we improve?")
    String comment();

    @Message("optional")
    String optional();

    @Message("Send")
    String send();

    @Message("Your answer is kept together with your request.")
    String kept();

    @Message("Thank you")
    String thanks();

    @Message("Your answer has reached us. You can close this page.")
    String thanksWhy();

    @Message("Quote {number}")
    String quote(String number);

    @Message("It is valid until {day}.")
    String quoteUntil(String day);

    @Message("What we offer")
    String quoteLines();

    @Message("optional, not in the total")
    String quoteOptional();

    @Message("Before discounts")
    String quoteListed();

    @Message("Discount")
    String quoteDiscount();

    @Message("Net")
    String quoteNet();

    @Message("Tax (KDV)")
    String quoteTax();

    @Message("Total")
    String quoteTotal();

    @Message("Tax withheld by you (tevkifat)")
    String quoteWithheld();

    @Message("Payable to us")
    String quotePayable();

    @Message("Terms")
    String quoteTerms();

    @Message("I accept the quote")
    String quoteAccept();

    @Message(
            "Your acceptance is binding; we then prepare your order. Optional lines are not part of it: tell us if you want them.")
    String quoteAcceptWhy();

    @Message("I do not want it")
    String quoteDecline();

    @Message("Why?")
    String quoteReason();

    @Message("Would you tell us more?")
    String quoteComment();

    @Message("Decline")
    String quoteDeclineNow();

    @Message("The price")
    String quoteTooDear();

    @Message("The time of delivery")
    String quoteTooLate();

    @Message("I have chosen somebody else")
    String quoteCompetitor();

    @Message("It is not what I need")
    String quoteMisfit();

    @Message("I do not need it any more")
    String quoteNoNeed();

    @Message("Something else")
    String quoteOther();

    @Message("Your acceptance has reached us. We will contact you about your order; you may close this page.")
    String quoteAccepted();

    @Message("We have noted that you decline the quote. You may close this page.")
    String quoteDeclined();
}
