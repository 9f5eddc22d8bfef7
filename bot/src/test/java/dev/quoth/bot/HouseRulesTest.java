package dev.quoth.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NullMarked;

/// How packages may use each other, time and state, for all modules.
@AnalyzeClasses(packages = "dev.quoth", importOptions = {ImportOption.DoNotIncludeTests.class,
        HouseRulesTest.WithoutTestKits.class})
class HouseRulesTest {

    @ArchTest
    static final ArchRule configSeesNoOtherModule = noClasses().that().resideInAPackage("dev.quoth.config..").should()
            .dependOnClassesThat().resideInAnyPackage("dev.quoth.corpus..", "dev.quoth.retrieval..", "dev.quoth.bot..")
            .because("modules point one way, bot to retrieval to corpus to config, so that each can be read alone");

    @ArchTest
    static final ArchRule corpusSeesOnlyConfig = noClasses().that().resideInAPackage("dev.quoth.corpus..").should()
            .dependOnClassesThat().resideInAnyPackage("dev.quoth.retrieval..", "dev.quoth.bot..")
            .because("documents are kept without knowing who searches them");

    @ArchTest
    static final ArchRule retrievalDoesNotSeeTheBot = noClasses().that().resideInAPackage("dev.quoth.retrieval..")
            .should().dependOnClassesThat().resideInAPackage("dev.quoth.bot..")
            .because("answers are the same on every platform");

    @ArchTest
    static final ArchRule platformsDoNotSeeEachOther = slices()
            .matching("dev.quoth.bot.(telegram|slack|digest|console)..").should().notDependOnEachOther()
            .because("what two platforms share belongs behind a port of the conversation");

    @ArchTest
    static final ArchRule slackStaysWithItsAdapter = only("dev.quoth.bot.slack")
            .mayUse("com.slack.api..", "org.java_websocket..")
            .because("events, replies and what came of them are the same on every platform");

    @ArchTest
    static final ArchRule packagesFormNoCycles = slices().matching("dev.quoth.(**)").should().beFreeOfCycles()
            .because("packages in a cycle can only be understood and changed together");

    @ArchTest
    static final ArchRule parsersStayWithTheReader = only("dev.quoth.corpus.read..")
            .mayUse("org.jsoup..", "org.commonmark..")
            .because("the rest sees clean documents, whatever format they came in");

    @ArchTest
    static final ArchRule pdfBoxStaysWithItsExtractor = only("dev.quoth.corpus.extract.pdf")
            .mayUse("org.apache.pdfbox..", "org.apache.fontbox..")
            .because("what a PDF is to everybody else is text with pages");

    @ArchTest
    static final ArchRule poiStaysWithOfficeFiles = only("dev.quoth.corpus.extract.office..")
            .mayUse("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..")
            .because("it keeps settings for the whole process, and its model of a document is not ours");

    @ArchTest
    static final ArchRule spellingsOfNamesStayWithTheBridge = only("dev.quoth.retrieval.bridge")
            .mayUse("net.sourceforge.pinyin4j..").because("its tables are large, and only names need them");

    @ArchTest
    static final ArchRule matricesStayWithTheTraining = only("dev.quoth.retrieval.training").mayUse("org.ejml..")
            .because("questions are answered without them");

    @ArchTest
    static final ArchRule whatIsPackedIsUnpackedWhereItIsCounted = only("dev.quoth.corpus.extract.zip..",
            "dev.quoth.corpus.extract.pdf", "dev.quoth.corpus.source.listing", "dev.quoth.corpus.store",
            "dev.quoth.retrieval.bridge")
            .mayUse("org.apache.commons.compress..", "java.util.zip..", "java.util.jar..")
            .because("whoever unpacks a stranger's file must count what comes out");

    @ArchTest
    static final ArchRule xmlIsReadWhereItIsMadeHarmless = only("dev.quoth.corpus.extract.xml..",
            "dev.quoth.corpus.extract.office..", "dev.quoth.corpus.source.listing..")
            .mayUse("javax.xml..", "org.xml.sax..", "org.w3c.dom..")
            .because("parsers fetch what a stranger's file names unless each is told not to");

    @ArchTest
    static final ArchRule mimeStaysWithMail = only("dev.quoth.corpus.extract.mail..").mayUse("org.apache.james..")
            .because("a message is a page or a text to everybody else");

    @ArchTest
    static final ArchRule httpStaysWithTheFetcher = only("dev.quoth.corpus.source.web..")
            .mayUse("org.apache.hc..", "crawlercommons.robots..")
            .because("one place decides which servers may be asked, and how often");

    @ArchTest
    static final ArchRule feedsAndSiteMapsStayWithListings = only("dev.quoth.corpus.source.listing..")
            .mayUse("com.rometools..", "org.jdom2..", "crawlercommons.sitemaps..")
            .because("for the rest they are lists of addresses");

    @ArchTest
    static final ArchRule yamlStaysWithSettingsAndFrontMatter = only("dev.quoth.config", "dev.quoth.corpus.read..")
            .mayUse("org.snakeyaml..").because("nothing else is written in YAML");

    @ArchTest
    static final ArchRule sqlStaysInTheStores = only("dev.quoth.corpus.store..", "dev.quoth.corpus.sqlite",
            "dev.quoth.bot.store..")
            .mayUse("java.sql..", "javax.sql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..", "org.sqlite..")
            .because("another database comes behind the same port");

    @ArchTest
    static final ArchRule theSchedulerStaysInTheStore = only("dev.quoth.bot.store..")
            .mayUse("com.github.kagkarlsson..").because("it is tables and a clock; digests see a timetable");

    @ArchTest
    static final ArchRule namesOfTimeZonesStayWithDigests = noClasses().that()
            .resideInAPackage("dev.quoth.bot..").and().resideOutsideOfPackage("dev.quoth.bot.digest").should()
            .dependOnClassesThat()
            .resideInAPackage("com.ibm.icu..")
            .because("who needs to read what people call a place asks there; java.time knows zones by their names");

    @ArchTest
    static final ArchRule bucketsStayWithThePacer = only("dev.quoth.bot.delivery", "dev.quoth.bot.access")
            .mayUse("io.github.bucket4j..").because("rates are data to everybody else");

    @ArchTest
    static final ArchRule luceneStaysInTheIndex = only("dev.quoth.retrieval.index..").mayUse("org.apache.lucene..")
            .because("another search server comes behind the same port");

    @ArchTest
    static final ArchRule onnxStaysWithTheModels = only("dev.quoth.retrieval.model..").mayUse("ai.onnxruntime..")
            .because("a vector is a float array to everybody else, whoever computed it");

    @ArchTest
    static final ArchRule langchain4jStaysWithTheModels = only("dev.quoth.retrieval.model..",
            "dev.quoth.retrieval.languagemodel", "dev.quoth.retrieval.server", "dev.quoth.retrieval.langchain4j..")
            .mayUse("dev.langchain4j..").because("half of it is beta; the rest asks our own ports");

    @ArchTest
    static final ArchRule circuitBreakersStayWithLanguageModels = only("dev.quoth.retrieval.languagemodel")
            .mayUse("io.github.resilience4j..")
            .because("the port says that a model is left alone; how that is counted is nobody else's business");

    @ArchTest
    static final ArchRule nativeTokenizersStayWithTheModels = only("dev.quoth.retrieval.model..").mayUse("ai.djl..")
            .because("they unpack native code, which only those pay for who configure a model of their own");

    @ArchTest
    static final ArchRule theBotApiStaysWithTelegram = only("dev.quoth.bot.telegram").mayUse("org.telegram..")
            .because("its client knows the token, and other platforms have other words for the same things");

    @ArchTest
    static final ArchRule theirClientsStayWithPlatforms = only("dev.quoth.bot.connection", "dev.quoth.bot.telegram",
            "dev.quoth.bot.slack..").mayUse("okhttp3..", "okio..")
            .because("the platforms' libraries bring it; pages are fetched by a client that asks for every address");

    @ArchTest
    static final ArchRule connectionsAreMadeInOnePackage = noClasses().that()
            .resideOutsideOfPackage("dev.quoth.bot.connection").should()
            .callConstructor(OkHttpClient.Builder.class).orShould().callConstructor(OkHttpClient.class)
            .because("a client of its own sends again what may have arrived, and can't say whether it did");

    @ArchTest
    static final ArchRule theServerStaysInOnePackage = only("dev.quoth.bot.http")
            .mayUse("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "kotlin..")
            .because("platforms hand in what answers; one place says how long a body may be and what an error shows");

    @ArchTest
    static final ArchRule nothingInsideUsesTheOutsideFace = noClasses().that()
            .resideOutsideOfPackage("dev.quoth.retrieval.langchain4j").should().dependOnClassesThat()
            .resideInAPackage("dev.quoth.retrieval.langchain4j")
            .because("it is for other applications; the product asks the answerer itself");

    @ArchTest
    static final ArchRule theCommandLineStaysInTheConsole = only("dev.quoth.bot.console..", "dev.quoth.bot")
            .mayUse("picocli..", "me.tongfei.progressbar..")
            .because("commands must also be callable from tests and chats");

    @ArchTest
    static final ArchRule jsonStaysWhereItIsReadAndWritten = only("dev.quoth.retrieval.eval..",
            "dev.quoth.retrieval.model..", "dev.quoth.retrieval.languagemodel", "dev.quoth.retrieval.generation",
            "dev.quoth.bot.console..",
            "dev.quoth.bot.telegram", "dev.quoth.bot.slack")
            .mayUse("com.fasterxml.jackson..")
            .because("JSON is a form, not a model; a packaged tokenizer and a question file come in it");

    @ArchTest
    static final ArchRule onlyTheConsolePrints = noClasses().that().resideOutsideOfPackage("dev.quoth.bot.console..")
            .should().accessField(System.class, "out")
            .because("standard output holds results that scripts read, and nothing else");

    @ArchTest
    static final ArchRule oldDatesAreNotUsed = noClasses().that()
            .resideOutsideOfPackage("dev.quoth.corpus.source.listing..").should().dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\..*DateFormat")
            .because("java.time says what it means; the parser of site maps says dates in the old way");

    @ArchTest
    static final ArchRule timeIsHandedIn = noClasses().that().doNotHaveFullyQualifiedName("dev.quoth.bot.Main")
            .should().callMethodWhere(target(describe("reads the clock", HouseRulesTest::readsTheClock)))
            .because("tests move the clock; an InstantSource from Main says what time it is");

    @ArchTest
    static final ArchRule zonesAreNamed = noClasses().should()
            .callMethodWhere(target(describe("takes the machine's time zone", HouseRulesTest::takesDefaultZone)))
            .because("a document's day and a digest's hour must not depend on the machine");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes().should(new StandInANullMarkedPackage())
            .because("NullAway checks only what is marked");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule thereIsNoStaticMutableState = noFields().that().areStatic().should().notBeFinal()
            .because("two homes must be able to live in one process, as they do in tests");

    private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");

    private static boolean readsTheClock(CodeUnitCallTarget call) {
        boolean now = call.getName().equals("now") && call.getOwner().isAssignableTo(TemporalAccessor.class)
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        boolean clock = CLOCKS.contains(call.getOwner().getName()) && call.getName().startsWith("system");
        boolean millis = call.getOwner().isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        return now || clock || millis;
    }

    private static boolean takesDefaultZone(CodeUnitCallTarget call) {
        return switch (call.getFullName()) {
            case "java.time.ZoneId.systemDefault()", "java.time.Clock.systemDefaultZone()",
                    "java.util.TimeZone.getDefault()" ->
                true;
            default -> false;
        };
    }

    private static Home only(String... packages) {
        return new Home(List.of(packages));
    }

    /// The packages in which a library lives.
    private record Home(List<String> packages) {

        private ArchRule mayUse(String... libraries) {
            return noClasses().that().resideOutsideOfPackages(packages.toArray(String[]::new)).should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(libraries);
        }
    }

    /// Leaves out test kits that other modules lend us.
    static final class WithoutTestKits implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final class StandInANullMarkedPackage extends ArchCondition<JavaClass> {

        private StandInANullMarkedPackage() {
            super("stand in a package that is @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " stands in an unmarked package"));
            }
        }
    }
}
