package crm.console.products;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of products' pages. */
@MessageBundle(value = "products", locale = "en")
interface ProductTexts {
    @Message("Products")
    String title();

    @Message("Search products")
    String search();

    @Message("Name, number")
    String searchHint();

    @Message("Status")
    String status();

    @Message("All")
    String anyStatus();

    @Message("Draft")
    String draft();

    @Message("Active")
    String active();

    @Message("Discontinued")
    String discontinued();

    @Message("Kind")
    String kindLabel();

    @Message("All kinds")
    String anyKind();

    @Message("Goods")
    String good();

    @Message("Service")
    String service();

    @Message("Subscription")
    String subscription();

    @Message("Number")
    String sku();

    @Message("Name")
    String name();

    @Message("Unit")
    String unit();

    @Message("Tax rate in percent")
    String tax();

    @Message("Standard cost")
    String cost();

    @Message("Added")
    String created();

    @Message("New product")
    String create();

    @Message("No products")
    String empty();

    @Message("No product fits what is chosen above.")
    String emptyWhy();

    @Message("To the products")
    String back();

    @Message("Put on sale")
    String activate();

    @Message("Take off sale")
    String discontinue();

    @Message("It can be sold no more; that cannot be undone.")
    String discontinueWhy();

    @Message("Change the cost")
    String changeCost();

    @Message("I am sure")
    String sure();
}
