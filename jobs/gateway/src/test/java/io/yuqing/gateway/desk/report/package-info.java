/** Tests of the pages of papers. */
package io.yuqing.gateway.desk.report;
