package crm.console.orders;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of orders' pages. */
@MessageBundle(value = "orders", locale = "en")
interface OrderTexts {
    @Message("Orders")
    String title();

    @Message("Search orders")
    String search();

    @Message("Number, customer’s reference")
    String searchHint();

    @Message("Status")
    String status();

    @Message("All")
    String anyStatus();

    @Message("Draft")
    String draft();

    @Message("Confirmed")
    String confirmed();

    @Message("Cancelled")
    String cancelled();

    @Message("Number")
    String number();

    @Message("Customer")
    String customer();

    @Message("To the customer")
    String toCustomer();

    @Message("Channel")
    String channel();

    @Message("Total")
    String total();

    @Message("Net")
    String net();

    @Message("Tax")
    String tax();

    @Message("Drafted")
    String created();

    @Message("Confirmed")
    String confirmedAt();

    @Message("Cancelled")
    String cancelledAt();

    @Message("Customer’s reference")
    String reference();

    @Message("New order")
    String create();

    @Message("No orders")
    String empty();

    @Message("No order that you may see fits what is chosen above.")
    String emptyWhy();

    @Message("To the orders")
    String back();

    @Message("Lines")
    String lines();

    @Message("Product")
    String product();

    @Message("Quantity")
    String quantity();

    @Message("Unit price")
    String price();

    @Message("Line {n}: {what}")
    String lineLabel(int n, String what);

    @Message("Type a part of the product’s name or its number. Empty lines are left out.")
    String lineHint();

    @Message("More lines")
    String moreLines();

    @Message("Save the draft")
    String save();

    @Message("Change the draft")
    String edit();

    @Message("Confirm")
    String confirm();

    @Message("Cancel the order")
    String cancel();

    @Message("Reason")
    String reason();

    @Message("Draft an invoice")
    String invoice();

    @Message("Due on")
    String dueDate();

    @Message("Invoices")
    String invoices();

    @Message("For whom is it?")
    String whichCustomer();
}
