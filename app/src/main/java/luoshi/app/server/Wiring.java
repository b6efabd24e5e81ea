package luoshi.app.server;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the application is made of: the capabilities, and the parts of Spring Boot named in {@code META-INF/spring/luoshi.app.server.Wiring.imports}. Parts go by the
 * full names of their classes, so that two capabilities may each have their own registers or boards.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, value = {"luoshi.journal", "luoshi.people", "luoshi.evidence", "luoshi.plan", "luoshi.commitment", "luoshi.matter", "luoshi.indicator", "luoshi.pipeline", "luoshi.enterprise", "luoshi.flood", "luoshi.notice", "luoshi.page", "luoshi.audit", "luoshi.desk", "luoshi.app.demo"})
class Wiring {

    @Bean
    TransactionTemplate transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
