package luoshi.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of all modules, without tests and without what JMH generates. */
final class ProductClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("luoshi");

    private ProductClasses() {}

    /** The capability that a class belongs to: reading for luoshi.reading.text.Sentence; empty outside Luoshi. */
    static String capability(JavaClass type) {
        String[] names = type.getBaseComponentType().getPackageName().split("\\.");
        return names.length > 1 && names[0].equals("luoshi") ? names[1] : "";
    }

    /** Whether the class stands in the folder that a capability shows to others, not in a sub-package. */
    static boolean isAtTheDoor(JavaClass type) {
        return type.getBaseComponentType().getPackageName().split("\\.").length == 2;
    }
}
