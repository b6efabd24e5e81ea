package luoshi.app.server;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the application is made of: the capabilities, whose parts are told apart by their packages, and the parts of Spring Boot named in {@code META-INF/spring/luoshi.app.server.Wiring.imports}. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, basePackages = {"luoshi.journal", "luoshi.people", "luoshi.evidence", "luoshi.plan", "luoshi.commitment", "luoshi.matter", "luoshi.indicator", "luoshi.pipeline", "luoshi.notice", "luoshi.page", "luoshi.audit", "luoshi.desk", "luoshi.app.demo"})
class Wiring {

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
