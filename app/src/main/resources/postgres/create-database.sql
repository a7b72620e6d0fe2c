create database waymark owner waymark_owner encoding 'UTF8' template template0
