/** Tests of papers being made. */
package io.yuqing.gateway.desk.report.make;
